/** A clock that stands until a test lets time pass. */
export type TestClock = {
  readonly now: () => number;
  readonly after: (ms: number, then: () => void) => () => void;
  /** Lets time pass, and rings what is due on the way, in order, giving the rest a moment after each. */
  readonly pass: (ms: number) => Promise<void>;
};

/** What follows from a timer is written to the database before the next one can be due. */
const MOMENT_MS = 8;
/** The pages have it by then, too. */
const SETTLED_MS = 80;

export function testClock(): TestClock {
  let now = Date.now();
  let timers: { at: number; then: () => void }[] = [];
  const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  return {
    now: () => now,
    after: (ms, then) => {
      const timer = { at: now + Math.max(0, ms), then };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    pass: async (ms) => {
      const until = now + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
        if (next === undefined) break;
        timers = timers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.then();
        await moment(MOMENT_MS);
      }
      now = until;
      await moment(SETTLED_MS);
    },
  };
}
