import { randomBytes, randomInt } from 'node:crypto';

/** Where chance comes from. */
export type Dice = {
  /** 0 to 2^32-1: feeds the draws of one event. */
  readonly seed: () => number;
  /** Unique, and sorted by when it was made. */
  readonly callId: (now: number) => string;
  /** Eight digits that nobody can guess and anybody can say. */
  readonly reference: () => string;
};

const SEEDS = 2 ** 32;

export const realDice: Dice = {
  seed: () => randomInt(SEEDS),
  callId: (now) => `${now.toString(36).padStart(9, '0')}${randomBytes(8).toString('hex')}`,
  // The first digit is never a zero, so that nobody leaves it out.
  reference: () => String(randomInt(10_000_000, 100_000_000)),
};
