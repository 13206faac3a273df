import type { CallRepository } from '../store/calls/call-repository.ts';
import type { Clock } from './clock.ts';
import type { Logger } from './logger.ts';

/** One timer, on the nearest `wake_at` of all calls; the database knows which calls are due. */
export type WakeTimer = {
  /** A call is to be woken at `at` (real time). */
  readonly nudge: (at: number | null) => void;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
};

const AT_ONCE = 200;
/** After a failure (the database may be away) not at once again. */
const PAUSE_MS = 1000;
/** A call that is due while its turn is being committed is looked at again a moment later. */
const SHORTEST_MS = 5;

export function createWakeTimer(deps: {
  readonly calls: CallRepository;
  readonly clock: Clock;
  readonly log: Logger;
  /** Providers whose calls another process looks after. */
  readonly heldElsewhere: () => readonly string[];
  readonly lookAfter: (call: string) => Promise<void>;
}): WakeTimer {
  const { calls, clock, log } = deps;
  let running = false;
  let started = false;
  let nearest = Number.POSITIVE_INFINITY;
  let cancel = () => {};

  function arm(at: number): void {
    cancel();
    nearest = at;
    if (!started || at === Number.POSITIVE_INFINITY) return;
    cancel = clock.after(Math.max(at - clock.now(), SHORTEST_MS), () => void wake());
  }

  async function wake(): Promise<void> {
    if (running || !started) return;
    running = true;
    nearest = Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    let failed = false;
    try {
      const without = deps.heldElsewhere();
      const due = await calls.due(clock.now(), AT_ONCE, without);
      const outcomes = await Promise.allSettled(due.map((call) => deps.lookAfter(call)));
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') continue;
        failed = true;
        log.error({ err: outcome.reason }, 'A call could not be looked after');
      }
      next = (await calls.nextWake(without)) ?? Number.POSITIVE_INFINITY;
    } catch (error) {
      failed = true;
      log.error({ err: error }, 'Calls that are due could not be read');
    }
    running = false;
    const soonest = Math.min(next, nearest);
    arm(failed ? clock.now() + PAUSE_MS : soonest);
  }

  return {
    nudge: (at) => {
      if (at === null || at >= nearest) return;
      if (running) nearest = at;
      else arm(at);
    },
    start: async () => {
      started = true;
      await wake();
    },
    stop: () => {
      started = false;
      cancel();
    },
  };
}
