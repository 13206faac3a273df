export { keptAlive } from './kept-alive.ts';
export { Ledger } from './ledger.ts';
export { eventOf, type Intent, intents, randomFlow } from './random-calls.ts';
