import type { Clock } from '../../calls/clock.ts';

/**
 * Which calls have a webhook open whose answer performs their line. Somebody who changes such a line needn't tell the
 * provider: the answer will say it.
 */
export type Attending = {
  readonly enter: (call: string) => Attendance;
  /** The call's line is another one now; false when no webhook is open that could say so. */
  readonly changed: (call: string, generation: number) => boolean;
};

export type Attendance = {
  /** Waits until the line is another than `generation`, at most `ms`. */
  readonly change: (generation: number, ms: number) => Promise<void>;
  /**
   * The webhook was answered with this generation of the line. Returns true when another one has come since, which
   * nobody has told the provider.
   */
  readonly leave: (answered: number) => boolean;
};

type Open = { count: number; newest: number; readonly waiting: Set<() => void> };

export function createAttending(clock: Clock): Attending {
  const calls = new Map<string, Open>();
  return {
    changed: (call, generation) => {
      const open = calls.get(call);
      if (open === undefined) return false;
      open.newest = Math.max(open.newest, generation);
      for (const wake of [...open.waiting]) wake();
      return true;
    },
    enter: (call) => {
      const open = calls.get(call) ?? { count: 0, newest: -1, waiting: new Set() };
      open.count++;
      calls.set(call, open);
      return {
        change: (generation, ms) =>
          new Promise((resolve) => {
            if (open.newest > generation) return resolve();
            const done = () => {
              cancel();
              open.waiting.delete(done);
              resolve();
            };
            const cancel = clock.after(ms, done);
            open.waiting.add(done);
          }),
        leave: (answered) => {
          open.count--;
          if (open.count === 0) calls.delete(call);
          return open.count === 0 && open.newest > answered;
        },
      };
    },
  };
}
