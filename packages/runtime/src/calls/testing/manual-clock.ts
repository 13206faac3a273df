import type { Clock } from '../clock.ts';

/** A clock that stands until it is told to go on. */
export type ManualClock = Clock & {
  /** Lets time pass, and rings what is due on the way, in order. */
  readonly pass: (ms: number) => void;
  readonly timers: () => number;
};

export function manualClock(start = Date.UTC(2026, 10, 23, 9)): ManualClock {
  let now = start;
  let timers: { at: number; then: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, then) => {
      const timer = { at: now + Math.max(0, ms), then };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    pass: (ms) => {
      const until = now + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.then();
      }
      now = until;
    },
    timers: () => timers.length,
  };
}
