/**
 * Who of those who are free gets the next caller. `ordered`: the first of the list; `hunt`: one after another down the list,
 * each caller going on where the last try ended; `ring-all`: all at once, the first to answer; `skills`: whoever fits best.
 */
export const STRATEGIES = [
  'ordered',
  'longest-idle',
  'round-robin',
  'fewest-calls',
  'ring-all',
  'hunt',
  'skills',
] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** How a queue works. All times in milliseconds. */
export type QueueRules = {
  readonly id: string;
  readonly strategy: Strategy;
  /** How long one agent is rung before the next. */
  readonly ringMs: number;
  /** How long an agent has for what is left to do after a call; 0: none. */
  readonly wrapUpMs: number;
  /** Most who wait at once, those being offered included; null: any number. */
  readonly maxLength: number | null;
  readonly maxWaitMs: number | null;
  /** How long callers go on waiting when nobody is signed in any more. */
  readonly graceMs: number;
  /** How many points of priority a minute of waiting is worth; 0: priority goes before any waiting. */
  readonly ageing: number;
  /** Agents of another queue may take callers too, once they have waited so long here. */
  readonly overflow: { readonly to: string; readonly afterMs: number } | null;
  /** Calls in a row that an agent lets ring, until a break is entered for them; null: never. */
  readonly restAfter: number | null;
};

/** An agent's place in a queue. */
export type Membership = {
  readonly queue: string;
  /** Of this agent's queues, those of a smaller rank are served first. */
  readonly rank: number;
  /** The place in the queue's list, for strategies that go by it. */
  readonly place: number;
};

/** A skill that a caller needs; the level may fall while they wait. */
export type Need = {
  readonly skill: string;
  readonly level: number;
  /** From so long a wait on a lower level will do; by growing time. 0: it isn't needed any more. */
  readonly relax?: readonly { readonly afterMs: number; readonly level: number }[];
};
