/** Real time in milliseconds since the epoch, and a way to be called later. A call's own clock is this one plus its offset. */
export type Clock = {
  readonly now: () => number;
  /** Calls once after `ms`, unless the returned function is called before. */
  readonly after: (ms: number, then: () => void) => () => void;
};

/** Timers of Node hold 31 bits; what is due later is looked at again then. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const realClock: Clock = {
  now: () => Date.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, Math.min(Math.max(ms, 0), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};
