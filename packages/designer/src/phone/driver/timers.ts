/** Time as the phone sees it; tests bring their own. */
export type Timers = {
  /** Milliseconds; only differences mean something. */
  readonly now: () => number;
  /** Calls once after `ms`, unless the returned function is called before. */
  readonly after: (ms: number, then: () => void) => () => void;
};

/** Timers of browsers hold 31 bits; what is due later is looked at again then. */
const LONGEST_MS = 2 ** 31 - 1;

export const browserTimers: Timers = {
  now: () => performance.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, Math.min(Math.max(ms, 0), LONGEST_MS));
    return () => clearTimeout(timer);
  },
};
