import type { Flow } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menuFlow } from '../api/testing/test-api.ts';
import { createFlowChecker, type FlowParts } from '../flows/index.ts';
import { routeCall } from '../releases/route-call.ts';
import type { Plan } from '../store/plans/plan.ts';
import type { Store } from '../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { createPlans } from './create-plans.ts';
import { standingAt } from './standing-at.ts';
import { anyPlans, LAST_MINUTE, MINUTE } from './testing/any-plans.ts';

const START = Date.UTC(2026, 9, 24, 20);
const flows = ['main', 'other'];
const numbers = ['100', '200'];
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const RUNS = { sqlite: 20, postgres: 12 };

describe.each(DATABASES)('plans that come due on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  /** Another process on the same PostgreSQL; a file of SQLite's belongs to one. */
  let elsewhere: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    elsewhere = kind === 'postgres' ? await database.open() : store;
    for (const id of flows) {
      await store.flows.create(id, whatOf(menuFlow(id)), { at: 1 });
      for (const comment of ['1', '2', '3']) {
        const what = { document: JSON.stringify(menuFlow(id)), locks: { flows: {}, types: {} }, comment, at: 1 };
        await store.revisions.publish(id, 1, what);
      }
    }
  });
  afterAll(() => database.remove());

  /** As at the beginning: version 1 is live, every number rings `main`. */
  async function reset(): Promise<void> {
    for (const plan of await store.plans.open()) {
      await store.plans.change(plan, { ...plan, state: 'cancelled', nextAt: null }, { at: 1, person: null, title: '' });
    }
    for (const flow of flows) {
      const { version = 0 } = (await store.aliases.find(flow, 'live')) ?? {};
      await store.aliases.switch(flow, 'live', version, { revision: 1, canary: null, at: 1, person: null });
    }
    for (const number of numbers) {
      await store.numbers.put(number, { title: '', flow: 'other' });
      await store.numbers.put(number, { title: '', flow: 'main' });
    }
  }

  it('stand as the pure resolution says, however late and by whomever they are done', async () => {
    let round = 0;
    const steps = fc.array(fc.integer({ min: 0, max: LAST_MINUTE + 6 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(anyPlans(START, flows, numbers), steps, async (drawn, minutes) => {
        await reset();
        round++;
        const plans = drawn.map((plan) => ({ ...plan, id: `round-${round}-${plan.id}` }));
        for (const plan of plans) await store.plans.add(plan, { at: START, person: null, title: '' });
        const before = await store.plans.places();
        for (const minute of [...minutes].sort((one, other) => one - other)) {
          const moment = START + minute * MINUTE;
          const clock = { now: () => moment, after: () => () => {} };
          // Two processes that notice at once.
          const [one, other] = [store, elsewhere].map((its) =>
            createPlans({ ...partsAt(moment), store: its }, { clock, log: silent }),
          );
          const ringing = { now: moment, clock: moment, caller: '' };
          await Promise.all([one?.ring('100', ringing), other?.ring('200', ringing)]);
          expect(await store.plans.places()).toEqual(standingAt(before, plans, moment));
          expect((await store.plans.open()).every(({ nextAt }) => nextAt !== null && nextAt > moment)).toBe(true);
        }
      }),
      { numRuns: RUNS[kind] },
    );
  }, 60_000);

  it('rings, by a clock that is ahead, what will hold then, and does nothing before its time', async () => {
    await reset();
    const plan = planOf('ahead', { at: START + MINUTE, until: START + 2 * MINUTE });
    await store.plans.add(plan, { at: START, person: null, title: '' });
    const parts = partsAt(START);
    const plans = createPlans(parts, { clock: { now: () => START, after: () => () => {} }, log: silent });
    const rings = async (clock: number) => {
      const deps = { numbers: store.numbers, plans, drafts: null, chance: () => 0 };
      const route = await routeCall(deps, { dialled: '100', now: START, clock, caller: '' });
      return route.kind === 'flow' ? route.revision : route.code;
    };
    expect(await rings(START)).toBe(1);
    expect(await rings(plan.at - 1)).toBe(1);
    expect(await rings(plan.at)).toBe(2);
    expect(await rings(START + 2 * MINUTE - 1)).toBe(2);
    expect(await rings(START + 2 * MINUTE)).toBe(1);
    expect(await store.plans.find('ahead')).toEqual(plan);
  });

  it('lets a call that came before the moment meet what held then, though it is read after it', async () => {
    await reset();
    const plan = planOf('late', { at: START + MINUTE, until: null });
    await store.plans.add(plan, { at: START, person: null, title: '' });
    const now = plan.at + 30_000;
    const plans = createPlans(partsAt(now), { clock: { now: () => now, after: () => () => {} }, log: silent });
    const rings = async (moment: number) => {
      const deps = { numbers: store.numbers, plans, drafts: null, chance: () => 0 };
      const route = await routeCall(deps, { dialled: '100', now: moment, clock: moment, caller: '' });
      return route.kind === 'flow' ? route.revision : route.code;
    };
    expect(await rings(now)).toBe(2);
    expect(await rings(plan.at - 1)).toBe(1);
    expect(await rings(plan.at)).toBe(2);
  });

  it('are not done where what they name is gone: callers go on as before, and it is told', async () => {
    await reset();
    await store.plans.add(planOf('good', { at: START + MINUTE, until: null }), { at: START, person: null, title: '' });
    const wrong = planOf('wrong', { at: START + 2 * MINUTE, until: null, revision: 99 });
    await store.plans.add(wrong, { at: START, person: null, title: 'Flow main' });
    const told: string[] = [];
    const now = START + 3 * MINUTE;
    const clock = { now: () => now, after: () => () => {} };
    const plans = createPlans(partsAt(now), { clock, log: silent, tell: async (plan) => void told.push(plan.id) });
    const { rung } = await plans.ring('100', { now, clock: now, caller: '' });
    expect(rung).toMatchObject({ revision: 2 });
    expect(told).toEqual(['wrong']);
    expect(await store.plans.find('wrong')).toMatchObject({
      state: 'failed',
      nextAt: null,
      problem: { code: 'revision-gone' },
    });
    expect(await store.changes.of('plan', 'wrong', 5)).toContainEqual(
      expect.objectContaining({ person: 'system:plan', after: expect.objectContaining({ reason: 'revision-gone' }) }),
    );
  });

  it('are told to whoever looks after the telephones', async () => {
    await reset();
    const wrong = planOf('untold', { at: START + MINUTE, until: null, revision: 99 });
    await store.plans.add(wrong, { at: START, person: null, title: '' });
    const clock = { now: () => wrong.at, after: () => () => {} };
    await createPlans(partsAt(wrong.at), { clock, log: silent }).ring('100', {
      now: wrong.at,
      clock: wrong.at,
      caller: '',
    });
    await expect
      .poll(() => store.incidents.list(1000))
      .toContainEqual(
        expect.objectContaining({ kind: 'plan', subject: 'Flow main', code: 'revision-gone', overAt: wrong.at }),
      );
  });

  it('need nothing of a line that it can’t do, unless it couldn’t when that was planned', async () => {
    await reset();
    await store.numbers.put('100', { title: '', flow: 'main', connection: 'lab' });
    const { nodes } = menuFlow('main');
    const records = { type: 'recording', version: 1, config: { do: 'start' }, next: { done: 'end', refused: 'end' } };
    const needy = { ...menuFlow('main'), recording: { policy: 'announce' }, nodes: { ...nodes, one: records } };
    const made = {
      document: JSON.stringify(needy),
      locks: { flows: {}, types: {} },
      comment: '',
      at: 1,
      goLive: false,
    };
    const published = await store.revisions.publish('main', 1, made);
    const revision = published.kind === 'published' ? published.revision : 0;
    let recording = true;
    const parts = (now: number): FlowParts => ({
      ...partsAt(now),
      lineOf: () => ({ title: 'Lab', speech: true, recording, keysWhileBridged: 'any' }),
    });
    const clock = { now: () => START, after: () => () => {} };
    const plans = createPlans(parts(START), { clock, log: silent });
    const order = { act: { what: 'alias', flow: 'main', alias: 'live', revision } as const, until: null, note: '' };
    const could = await plans.add({ ...order, at: START + MINUTE }, null);
    recording = false;
    const accepted = await plans.add({ ...order, at: START + 2 * MINUTE }, null);
    expect([could, accepted].map((one) => ('plan' in one ? one.kind : one))).toEqual(['ordered', 'ordered']);
    const later = createPlans(parts(START + 3 * MINUTE), {
      clock: { now: () => START + 3 * MINUTE, after: () => () => {} },
      log: silent,
    });
    await later.ring('100', { now: START + 3 * MINUTE, clock: START + 3 * MINUTE, caller: '' });
    const state = async (ordered: typeof could) =>
      ordered.kind === 'ordered' ? (await store.plans.find(ordered.plan.id))?.state : ordered.kind;
    expect(await state(could)).toBe('failed');
    expect(await state(accepted)).toBe('done');
  });

  it('do not bring back over what somebody switched by hand', async () => {
    await reset();
    const plan = planOf('kept', { at: START + MINUTE, until: START + 3 * MINUTE });
    await store.plans.add(plan, { at: START, person: null, title: '' });
    const told: string[] = [];
    const at = (now: number) =>
      createPlans(partsAt(now), {
        clock: { now: () => now, after: () => () => {} },
        log: silent,
        tell: async ({ id, state }) => void told.push(`${id} ${state}`),
      }).ring('100', { now, clock: now, caller: '' });
    await at(plan.at);
    const { version = 0 } = (await store.aliases.find('main', 'live')) ?? {};
    const by = { revision: 3, canary: null, at: START + 2 * MINUTE, person: 'ada' };
    expect((await store.aliases.switch('main', 'live', version, by)).kind).toBe('switched');
    expect((await at(START + 3 * MINUTE)).rung).toMatchObject({ revision: 3 });
    expect(told).toEqual(['kept kept']);
  });

  const partsAt = (now: number): FlowParts => ({
    store,
    types: builtInTypes,
    checker: createFlowChecker(builtInTypes),
    now: () => now,
  });
});

function planOf(
  id: string,
  { at, until, revision = 2 }: { at: number; until: number | null; revision?: number },
): Plan {
  return {
    id,
    act: { what: 'alias', flow: 'main', alias: 'live', revision },
    at,
    until,
    state: 'planned',
    nextAt: at,
    note: '',
    person: 'somebody',
    createdAt: START,
    settledAt: null,
    version: 1,
    accepted: [],
    before: null,
    problem: null,
  };
}

const whatOf = (flow: Flow) => ({ title: flow.title, languages: flow.languages, document: JSON.stringify(flow) });
