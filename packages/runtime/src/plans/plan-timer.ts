import type { Clock } from '../calls/clock.ts';
import type { SettleDue } from './settle-due.ts';

/** Does what is due also when nobody calls. No call waits for it: whoever rings does what is due first. */
export type PlanTimer = {
  readonly start: () => Promise<void>;
  /** Something was planned or changed. */
  readonly nudge: () => void;
  readonly stop: () => Promise<void>;
};

/** Other processes plan too; they are asked for at least this often. */
const LONGEST_MS = 60_000;
const PAUSE_MS = 1000;

export function createPlanTimer(deps: {
  readonly clock: Clock;
  readonly settleDue: SettleDue;
  readonly nextAt: () => Promise<number | null>;
  readonly failed: (error: unknown) => void;
}): PlanTimer {
  const { clock, settleDue, nextAt, failed } = deps;
  let started = false;
  let cancel = () => {};
  let working: Promise<void> = Promise.resolve();

  async function work(): Promise<void> {
    cancel();
    let wait = PAUSE_MS;
    try {
      await settleDue(clock.now());
      const next = await nextAt();
      wait = next === null ? LONGEST_MS : Math.min(Math.max(next - clock.now(), 0), LONGEST_MS);
    } catch (error) {
      failed(error);
    }
    cancel();
    if (started) cancel = clock.after(wait, begin);
  }

  function begin(): void {
    working = working.then(work);
  }

  return {
    start: async () => {
      started = true;
      begin();
      await working;
    },
    nudge: () => {
      if (started) begin();
    },
    stop: async () => {
      started = false;
      cancel();
      await working;
    },
  };
}
