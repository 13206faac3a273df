export { type Acd, createAcd } from './acd.ts';
export type * from './events.ts';
export { type Membership, type Need, type QueueRules, STRATEGIES, type Strategy } from './rules.ts';
export type { AcdState } from './state.ts';
