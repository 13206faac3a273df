export { type Acd, type AgentInQueues, createAcd } from './acd.ts';
export { type Piece, stateFrom } from './changed-pieces.ts';
export type * from './events.ts';
export { type Membership, type Need, type QueueRules, STRATEGIES, type Strategy } from './rules.ts';
export type { AcdState } from './state.ts';
