import type { Strategy } from '../api/queues.ts';

/** Who gets the next caller, the usual ones first. */
export const STRATEGIES = [
  'longest-idle',
  'ring-all',
  'ordered',
  'hunt',
  'round-robin',
  'fewest-calls',
  'skills',
] as const satisfies readonly Strategy[];
