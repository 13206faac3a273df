import type { Clock } from '../../calls/clock.ts';
import type { LegEnd, LegEvent } from '../legs.ts';
import type { CallOutOrder } from '../provider.ts';

/** A customer's telephone that rings in the simulation, until somebody picks it up on a page. */
export type RungPhone = Pick<CallOutOrder, 'call' | 'to' | 'from' | 'dialled'> & {
  /** Milliseconds since the epoch, by the real clock. */
  readonly since: number;
  readonly until: number;
};

export type RungPhones = {
  /** Rung twice for one call it rings once. */
  readonly ring: (order: CallOutOrder) => Promise<void>;
  /** Those that ring now, the longest first. */
  readonly all: () => readonly RungPhone[];
  /** Picks up: who does has to begin the call. Null: it rings no longer. */
  readonly pickUp: (call: string) => RungPhone | null;
  /** It rings no longer, and nobody has picked up. */
  readonly end: (call: string, why: LegEnd) => boolean;
};

/** So many of them are known to have rung. */
const REMEMBERED = 1000;

export function createRungPhones(clock: Clock, tell: (event: LegEvent) => void): RungPhones {
  const ringing = new Map<string, { readonly phone: RungPhone; readonly cancel: () => void }>();
  const rung = new Set<string>();

  function take(call: string): RungPhone | null {
    const found = ringing.get(call);
    if (found === undefined) return null;
    found.cancel();
    ringing.delete(call);
    return found.phone;
  }

  function end(call: string, why: LegEnd): boolean {
    if (take(call) === null) return false;
    tell({ leg: call, kind: 'ended', why });
    return true;
  }

  return {
    ring: async ({ call, to, from, dialled, seconds }) => {
      if (rung.has(call)) return;
      rung.add(call);
      if (rung.size > REMEMBERED) rung.delete(rung.values().next().value ?? call);
      const since = clock.now();
      const phone = { call, to, from, dialled, since, until: since + seconds * 1000 };
      ringing.set(call, { phone, cancel: clock.after(seconds * 1000, () => end(call, 'noAnswer')) });
      tell({ leg: call, kind: 'ringing' });
    },
    all: () => [...ringing.values()].map(({ phone }) => phone),
    pickUp: take,
    end,
  };
}
