import { type Plan, placeOf, type Standing } from '../store/plans/plan.ts';
import { byTime, takeEffect } from './take-effect.ts';

/** What stands where, by place. */
export type Places = ReadonlyMap<string, Standing>;

const NOTHING: Standing = { value: null, plan: null };

/**
 * What stands where at `moment` if every plan that is due by then is done, in the order of their times: a pure function of
 * what stands now and of the plans that are open. `places` must hold every place that the plans change.
 */
export function standingAt(places: Places, plans: readonly Plan[], moment: number): Places {
  const standing = new Map(places);
  const open = new Map(plans.filter(({ nextAt }) => nextAt !== null).map((plan) => [plan.id, plan]));
  for (;;) {
    const [due] = [...open.values()].sort(byTime);
    if (due === undefined || due.nextAt === null || due.nextAt > moment) return standing;
    const place = placeOf(due.act);
    const effect = takeEffect(due, standing.get(place) ?? NOTHING, [...open.values()]);
    if (effect.plan.nextAt === null) open.delete(due.id);
    else open.set(due.id, effect.plan);
    if (effect.standing !== null) standing.set(place, effect.standing);
    if (effect.lifted !== null) open.set(effect.lifted.id, effect.lifted);
  }
}
