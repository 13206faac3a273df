export * from './bench.ts';
export { type KeptRecordings, keepInMemory } from './kept-recordings.ts';
export { CALLER_HZ, PHONE_HZ } from './pitches.ts';
export { providerConformance } from './provider-conformance.ts';
export { soon } from './soon.ts';
export * from './tone.ts';
export { MUSIC_HZ, openToneVoices, readTone, TEXT_HZ, type ToneVoices } from './tone-voices.ts';
