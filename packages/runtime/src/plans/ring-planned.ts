import type { DuePlans } from '../releases/route-call.ts';
import type { Ringing, Rung } from '../store/flows/number-repository.ts';
import type { Plan } from '../store/plans/plan.ts';
import type { Store } from '../store/store.ts';
import type { SettleDue } from './settle-due.ts';
import { type Places, standingAt } from './standing-at.ts';

export type RingDeps = {
  readonly store: Pick<Store, 'numbers' | 'plans'>;
  readonly settleDue: SettleDue;
  readonly failed: (error: unknown) => void;
};

/**
 * What rings where plans are due: they are done first, however late their timer is. A call whose own clock is ahead meets
 * what those that are due by then will have done.
 */
export function createRingPlanned({ store, settleDue, failed }: RingDeps): DuePlans {
  return {
    ring: async (number, ringing) => {
      try {
        await settleDue(ringing.now);
      } catch (error) {
        // Callers go on as before.
        failed(error);
        return store.numbers.ring(number, ringing);
      }
      const stands = await store.numbers.ring(number, ringing);
      if (ringing.clock <= ringing.now || !stands.due) return stands;
      const [plans, places] = await Promise.all([store.plans.open(), store.plans.places()]);
      return { ...stands, rung: rungAt(number, places, plans, ringing) };
    },
  };
}

function rungAt(number: string, places: Places, plans: readonly Plan[], { clock }: Ringing): Rung {
  const standing = standingAt(places, plans, clock);
  const pointed = standing.get(`number ${number}`)?.value ?? null;
  if (pointed === null || 'revision' in pointed) return { kind: 'number-unknown' };
  const { flow, alias } = pointed;
  if (flow === null) return { kind: 'number-without-flow' };
  const its = standing.get(`alias ${flow} ${alias}`)?.value ?? null;
  if (its === null || !('revision' in its)) return { kind: 'flow-not-live' };
  return { kind: 'flow', flow, alias, revision: its.revision, canary: its.canary };
}
