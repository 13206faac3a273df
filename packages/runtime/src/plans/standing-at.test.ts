import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Plan, placeOf, pointedBy, type Standing } from '../store/plans/plan.ts';
import { standingAt } from './standing-at.ts';
import { anyPlans, LAST_MINUTE, MINUTE } from './testing/any-plans.ts';

const START = Date.UTC(2026, 9, 24, 20);
const flows = ['main', 'other'];
const numbers = ['100', '200'];
const places = new Map<string, Standing>([
  ...flows.map((flow): [string, Standing] => [
    `alias ${flow} live`,
    { value: { revision: 1, canary: null }, plan: null },
  ]),
  ...numbers.map((number): [string, Standing] => [
    `number ${number}`,
    { value: { flow: 'main', alias: 'live' }, plan: null },
  ]),
]);

const moments = fc.integer({ min: 0, max: (LAST_MINUTE + 6) * 2 }).map((half) => START + (half * MINUTE) / 2);

/** Said another way: plans lie above each other in the order of their beginnings, and those that have ended are taken out. */
function onTop(place: string, plans: readonly Plan[], moment: number) {
  const begun = plans
    .filter((plan) => placeOf(plan.act) === place && plan.at <= moment)
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const top = begun.filter(({ until }) => until === null || until > moment).at(-1);
  return top === undefined ? places.get(place)?.value : pointedBy(top.act);
}

test('what holds is the plan that began last and has not ended, else what stood before all', () => {
  fc.assert(
    fc.property(anyPlans(START, flows, numbers), moments, (plans, moment) => {
      const standing = standingAt(places, plans, moment);
      for (const place of places.keys()) expect(standing.get(place)?.value).toEqual(onTop(place, plans, moment));
    }),
    { numRuns: 2000 },
  );
});

test('a moment earlier nothing holds yet, at the moment itself all of it does', () => {
  fc.assert(
    fc.property(anyPlans(START, flows, numbers), (plans) => {
      for (const { at } of plans) {
        const before = standingAt(places, plans, at - 1);
        for (const place of places.keys()) expect(before.get(place)?.value).toEqual(onTop(place, plans, at - 1));
        const then = standingAt(places, plans, at);
        for (const place of places.keys()) expect(then.get(place)?.value).toEqual(onTop(place, plans, at));
      }
    }),
  );
});

test('what somebody changed by hand meanwhile is left as it is', () => {
  const byHand = new Map<string, Standing>([['alias main live', { value: { revision: 3, canary: null }, plan: null }]]);
  const active: Plan = {
    id: 'a',
    act: { what: 'alias', flow: 'main', alias: 'live', revision: 2 },
    at: START - MINUTE,
    until: START + MINUTE,
    state: 'active',
    nextAt: START + MINUTE,
    note: '',
    person: null,
    createdAt: START,
    settledAt: null,
    version: 2,
    accepted: [],
    before: { value: { revision: 1, canary: null }, plan: null },
    problem: null,
  };
  expect(standingAt(byHand, [active], START + MINUTE)).toEqual(byHand);
  const itsOwn = new Map<string, Standing>([['alias main live', { value: { revision: 2, canary: null }, plan: 'a' }]]);
  expect(standingAt(itsOwn, [active], START + MINUTE).get('alias main live')).toEqual(active.before);
  expect(standingAt(itsOwn, [active], START + MINUTE - 1)).toEqual(itsOwn);
});
