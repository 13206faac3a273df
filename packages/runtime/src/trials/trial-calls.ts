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
  /** A call has begun through this address. */
  readonly begun: (address: string, call: string) => void;
  /** The call that began last through it, for whoever watches; null before. */
  readonly callOf: (address: string) => string | null;
};

/** What the start of calls needs of them. */
export type TrialDirectory = Pick<TrialCalls, 'find' | 'begun'>;

/** Where no draft can be tried. */
export const NO_TRIALS: TrialDirectory = { find: () => null, begun: () => undefined };

const OPEN_MS = 600_000;
const MOST_OPEN = 500;

export function createTrialCalls(now: () => number): TrialCalls {
  const trials = new Map<string, { readonly trial: Trial; readonly until: number; call: string | null }>();
  return {
    open: (trial) => {
      for (const [address, { until }] of trials) {
        if (until <= now() || trials.size >= MOST_OPEN) trials.delete(address);
      }
      const address = `trial${randomBytes(10).toString('hex')}`;
      trials.set(address, { trial, until: now() + OPEN_MS, call: null });
      return address;
    },
    find: (dialled) => {
      const found = trials.get(dialled);
      return found === undefined || found.until <= now() ? null : found.trial;
    },
    begun: (address, call) => {
      const found = trials.get(address);
      if (found !== undefined) found.call = call;
    },
    callOf: (address) => trials.get(address)?.call ?? null,
  };
}
