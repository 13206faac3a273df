export { adoptUsed } from './adopt-used.ts';
export { bothWorlds, IMPORTED_WORLD, keepWorld, outsideWorld } from './outside-world.ts';
export { prepareStore } from './prepare-store.ts';
export { SAMPLES, seedSamples } from './seed-samples.ts';
