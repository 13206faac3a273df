import type { Timers } from '../driver/timers.ts';

/** Timers that go by hand. */
export type HandTimers = Timers & { readonly pass: (ms: number) => void };

export function handTimers(): HandTimers {
  let now = 1000;
  let alarms: { at: number; then: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, then) => {
      const alarm = { at: now + Math.max(0, ms), then };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((one) => one !== alarm);
      };
    },
    pass: (ms) => {
      const until = now + ms;
      for (;;) {
        const [next] = alarms.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        now = Math.max(now, next.at);
        alarms = alarms.filter((one) => one !== next);
        next.then();
      }
      now = until;
    },
  };
}
