import type { DuePlans } from '../releases/route-call.ts';
import type { NumberRung, Ringing, Rung } from '../store/flows/number-repository.ts';
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
      return ringAhead(store, number, ringing);
    },
  };
}

/** What rings a number at a moment, as far as anybody knows now: as it stands, with all that is planned until then. */
export async function rungAt(store: RingDeps['store'], number: string, moment: number): Promise<Rung> {
  // What plans have done lately is done.
  const ringing = { now: Number.MAX_SAFE_INTEGER, clock: moment, caller: '' };
  const { rung, due } = await store.numbers.ring(number, ringing);
  return due ? plannedRung(store, number, moment) : rung;
}

/** As it stands, or by a clock that is ahead. */
async function ringAhead(store: RingDeps['store'], number: string, ringing: Ringing): Promise<NumberRung> {
  const stands = await store.numbers.ring(number, ringing);
  if (ringing.clock <= ringing.now || !stands.due) return stands;
  return { ...stands, rung: await plannedRung(store, number, ringing.clock) };
}

async function plannedRung(store: RingDeps['store'], number: string, moment: number): Promise<Rung> {
  const [plans, places] = await Promise.all([store.plans.open(), store.plans.places()]);
  return resolve(number, places, plans, moment);
}

function resolve(number: string, places: Places, plans: readonly Plan[], moment: number): Rung {
  const standing = standingAt(places, plans, moment);
  const pointed = standing.get(`number ${number}`)?.value ?? null;
  if (pointed === null || 'revision' in pointed) return { kind: 'number-unknown' };
  const { flow, alias } = pointed;
  if (flow === null) return { kind: 'number-without-flow' };
  const its = standing.get(`alias ${flow} ${alias}`)?.value ?? null;
  if (its === null || !('revision' in its)) return { kind: 'flow-not-live' };
  return { kind: 'flow', flow, alias, revision: its.revision, canary: its.canary };
}
