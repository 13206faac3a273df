export { keptAlive } from './kept-alive.ts';
export { playCall } from './play-call.ts';
export { type Intent, intents } from './random-calls.ts';
