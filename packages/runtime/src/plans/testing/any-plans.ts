import fc from 'fast-check';
import type { Plan, PlanAct } from '../../store/plans/plan.ts';

/** Times of plans in tests: a few minutes, so that they often touch. */
export const LAST_MINUTE = 12;
export const MINUTE = 60_000;

const act = (flows: readonly string[], numbers: readonly string[]): fc.Arbitrary<PlanAct> =>
  fc.oneof(
    fc.record({
      what: fc.constant('alias' as const),
      flow: fc.constantFrom(...flows),
      alias: fc.constant('live'),
      revision: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      what: fc.constant('number' as const),
      number: fc.constantFrom(...numbers),
      flow: fc.constantFrom(...flows),
      alias: fc.constant('live'),
    }),
  );

/** Any plans for these flows (which have versions 1 to 3) and numbers, all still to come at `start`. */
export function anyPlans(start: number, flows: readonly string[], numbers: readonly string[]): fc.Arbitrary<Plan[]> {
  const one = fc.record({
    act: act(flows, numbers),
    at: fc.integer({ min: 1, max: LAST_MINUTE }),
    lasts: fc.option(fc.integer({ min: 1, max: 5 })),
  });
  return fc.array(one, { maxLength: 7 }).map((drawn) =>
    drawn.map(({ act, at, lasts }, i) => {
      const begins = start + at * MINUTE;
      return {
        id: `plan-${i}`,
        act,
        at: begins,
        until: lasts === null ? null : begins + lasts * MINUTE,
        state: 'planned',
        nextAt: begins,
        note: '',
        person: 'somebody',
        createdAt: start,
        settledAt: null,
        version: 1,
        accepted: [],
        before: null,
        problem: null,
      };
    }),
  );
}
