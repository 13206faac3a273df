import { randomBytes } from 'node:crypto';

/** A call with real audio into a draft, for whoever draws it. */
export type Trial = {
  readonly flow: string;
  readonly revision: number;
  /** The number that the flow believes was dialled. */
  readonly dialled: string;
  /** Milliseconds that the call's clock is ahead of the real one. */
  readonly clockOffset: number;
  /** Whom the flow believes to be calling; null: whoever calls. */
  readonly caller: { readonly number: string; readonly country: string } | null;
};

/** Addresses that can be dialled for a while and lead into a draft. */
export type TrialCalls = {
  /** The address: letters and digits that nobody can guess. */
  readonly open: (trial: Trial) => string;
  readonly find: (dialled: string) => Trial | null;
};

/** Where no draft can be tried. */
export const NO_TRIALS: Pick<TrialCalls, 'find'> = { find: () => null };

const OPEN_MS = 600_000;
const MOST_OPEN = 500;

export function createTrialCalls(now: () => number): TrialCalls {
  const trials = new Map<string, { readonly trial: Trial; readonly until: number }>();
  return {
    open: (trial) => {
      for (const [address, { until }] of trials) {
        if (until <= now() || trials.size >= MOST_OPEN) trials.delete(address);
      }
      const address = `trial${randomBytes(10).toString('hex')}`;
      trials.set(address, { trial, until: now() + OPEN_MS });
      return address;
    },
    find: (dialled) => {
      const found = trials.get(dialled);
      return found === undefined || found.until <= now() ? null : found.trial;
    },
  };
}
