import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../calls/testing/manual-clock.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import type { PlanSummary } from './plan-shapes.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const NUMBER = '+498999998100';
const MINUTE = 60_000;

describe.each(DATABASES)('plans over the API on %s', (kind) => {
  let database: FreshDatabase;
  let clock: ManualClock;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    // The night in which clocks go back: 21:00 in Berlin is 19:00 UTC.
    clock = manualClock(Date.UTC(2026, 9, 24, 19));
    api = await testApi(database, undefined, undefined, clock);
    for (const id of ['main', 'other']) {
      await api.send('POST', '/api/flows', { flow: menuFlow(id) });
      for (const comment of ['First', 'Second'])
        await api.send('POST', `/api/flows/${id}/publish`, { version: 1, comment });
    }
    await api.send('PUT', '/api/numbers/%2B498999998100', { title: 'Desk', flow: 'main' });
  });
  afterAll(() => database.remove());
  beforeEach(async () => {
    await live(1);
  });

  const iso = (at: number) => new Date(at).toISOString();
  const soon = (minutes: number) => iso(clock.now() + minutes * MINUTE);
  const live = async (revision: number) => {
    const { version = 0 } = (await api.store.aliases.find('main', 'live')) ?? {};
    expect((await api.send('PUT', '/api/flows/main/aliases/live', { revision, version })).status).toBe(200);
  };
  const plan = (body: object) => api.send('POST', '/api/plans', body);
  const planned = async (body: object) => {
    const answer = await plan(body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body.plan as PlanSummary;
  };
  const find = async (id: string) => {
    const { plans } = (await api.get('/api/plans')).body as { plans: PlanSummary[] };
    return plans.find((one) => one.id === id);
  };
  const ring = async (more: object = {}) => {
    const caller = { number: '+4989555' };
    const { body } = await api.send('POST', '/api/simulator/calls', { dialled: NUMBER, caller, ...more });
    return body as { flow: string; revision: number };
  };
  const switching = (more: object) => ({ what: 'alias', flow: 'main', alias: 'live', revision: 2, ...more });

  it('switches an alias when its time has come and back at its end, and says so', async () => {
    const made = await planned(switching({ at: soon(60), until: soon(120), note: 'Storm' }));
    expect(made).toMatchObject({
      state: 'planned',
      numbers: [NUMBER],
      flowTitle: 'Flow main',
      note: 'Storm',
      version: 1,
    });
    const { versions } = (await api.get('/api/flows/main/versions')).body as { versions: { planned: string[] }[] };
    expect(versions[0]?.planned).toEqual([made.id]);
    clock.pass(60 * MINUTE - 1);
    expect((await ring()).revision).toBe(1);
    clock.pass(1);
    expect((await ring()).revision).toBe(2);
    expect(await find(made.id)).toMatchObject({ state: 'active' });
    clock.pass(60 * MINUTE - 1);
    expect((await ring()).revision).toBe(2);
    clock.pass(1);
    expect((await ring()).revision).toBe(1);
    expect(await find(made.id)).toMatchObject({ state: 'done' });
    const noted = await api.store.changes.of('release', 'main', 2);
    expect(noted.map(({ person, after }) => [person, (after as { version: number }).version])).toEqual([
      ['system:plan', 1],
      ['system:plan', 2],
    ]);
  });

  it('decides by a call’s own clock, by the zone’s hours, in the hour that comes twice too', async () => {
    // Half past two in Berlin, the second time.
    const made = await planned(switching({ at: '2026-10-25T02:30:00+01:00', until: '2026-10-25T02:45:00+01:00' }));
    expect(made.at).toBe('2026-10-25T01:30:00.000Z');
    const at = async (text: string) => (await ring({ clock: text, zone: 'Europe/Berlin' })).revision;
    expect(await at('2026-10-25T02:29:59.999+02:00')).toBe(1);
    expect(await at('2026-10-25T02:30:00+02:00')).toBe(1);
    expect(await at('2026-10-25T02:29:59+01:00')).toBe(1);
    expect(await at('2026-10-25T02:30:00+01:00')).toBe(2);
    expect(await at('2026-10-25T02:44:59+01:00')).toBe(2);
    expect(await at('2026-10-25T02:45:00+01:00')).toBe(1);
    expect(await find(made.id)).toMatchObject({ state: 'planned' });
    await api.send('DELETE', `/api/plans/${made.id}/1`);
  });

  it('moves a number to another call flow, and back', async () => {
    const made = await planned({
      what: 'number',
      number: NUMBER,
      flow: 'other',
      alias: 'live',
      at: soon(5),
      until: soon(10),
    });
    expect(await api.send('DELETE', '/api/flows/other')).toMatchObject({
      status: 409,
      body: { code: 'flow-in-use', usedBy: { plans: [made.id] } },
    });
    expect(await api.send('DELETE', '/api/numbers/%2B498999998100')).toMatchObject({
      status: 409,
      body: { code: 'number-in-use' },
    });
    const hears = async (at: number) => {
      const { body } = await api.send('POST', '/api/heard', { number: NUMBER, at: iso(at) });
      return (body.heard as { flow: { id: string } | null }).flow?.id;
    };
    const now = clock.now();
    expect(await hears(now + 5 * MINUTE - 1000)).toBe('main');
    expect(await hears(now + 5 * MINUTE)).toBe('other');
    expect(await hears(now + 10 * MINUTE)).toBe('main');
    clock.pass(5 * MINUTE);
    expect((await ring()).flow).toBe('other');
    // Another name is no move.
    await api.send('PUT', '/api/numbers/%2B498999998100', { title: 'Renamed', flow: 'other' });
    clock.pass(5 * MINUTE);
    expect((await ring()).flow).toBe('main');
    expect(await find(made.id)).toMatchObject({ state: 'done' });
    expect(await api.store.changes.of('number', NUMBER, 1)).toMatchObject([
      { person: 'system:plan', before: { flow: 'other' }, after: { flow: 'main' } },
    ]);
  });

  it('lets a draft go live at a time as it was when that was planned', async () => {
    const { flow } = (await api.get('/api/flows/main/draft')).body as { flow: object };
    const body = { what: 'go-live', flow: 'main', version: 1, comment: 'Tonight', at: soon(30) };
    const made = await planned(body);
    expect(made).toMatchObject({ act: { what: 'alias', alias: 'live', revision: 3 }, note: 'Tonight' });
    await api.send('PUT', '/api/flows/main/draft', { flow: { ...flow, title: 'Later' }, version: 1 });
    expect((await ring()).revision).toBe(1);
    clock.pass(30 * MINUTE);
    expect((await ring()).revision).toBe(3);
    expect((await api.get('/api/flows/main/revisions/3')).body).toMatchObject({ flow: { title: 'Flow main' } });
    expect(await plan({ ...body, at: soon(5) })).toMatchObject({ status: 409, body: { code: 'draft-changed' } });
    expect(await plan({ ...body, version: 2, at: soon(-1) })).toMatchObject({ body: { code: 'in-the-past' } });
    await planned(switching({ at: soon(5) }));
    const clashing = await plan({ ...body, version: 2, at: soon(5) });
    expect(clashing).toMatchObject({ status: 409, body: { code: 'plans-clash' } });
    expect((await api.store.revisions.list('main')).length).toBe(3);
    clock.pass(5 * MINUTE);
    await ring();
  });

  it('can be changed and cancelled until it is due, and ended once it is', async () => {
    const made = await planned(switching({ at: soon(10) }));
    const change = (body: object) => api.send('PUT', `/api/plans/${made.id}`, body);
    const moved = await change({ version: 1, at: soon(20), until: soon(40) });
    expect(moved).toMatchObject({ status: 200, body: { plan: { version: 2, at: soon(20), until: soon(40) } } });
    expect(await change({ version: 1, at: soon(30) })).toMatchObject({
      status: 409,
      body: { code: 'plan-changed', plan: { version: 2 } },
    });
    clock.pass(10 * MINUTE);
    expect((await ring()).revision).toBe(1);
    clock.pass(10 * MINUTE);
    expect((await ring()).revision).toBe(2);
    const { version = 0 } = (await find(made.id)) ?? {};
    expect((await api.send('DELETE', `/api/plans/${made.id}/${version}`)).body.code).toBe('not-open');
    expect((await change({ version, at: soon(10) })).body.code).toBe('only-until');
    const ended = await api.send('POST', `/api/plans/${made.id}/end`, { version });
    expect(ended).toMatchObject({ status: 200, body: { plan: { state: 'done' } } });
    expect((await ring()).revision).toBe(1);
  });

  it('is kept for good when its end is taken away', async () => {
    const made = await planned(switching({ at: soon(10), until: soon(20) }));
    clock.pass(10 * MINUTE);
    await ring();
    const { version } = (await find(made.id)) ?? {};
    const kept = await api.send('PUT', `/api/plans/${made.id}`, { version, until: null });
    expect(kept).toMatchObject({ status: 200, body: { plan: { state: 'done', until: null } } });
    clock.pass(20 * MINUTE);
    expect((await ring()).revision).toBe(2);
  });

  it('says why something can’t be planned', async () => {
    expect(await plan(switching({ at: soon(0) }))).toMatchObject({ status: 422, body: { code: 'in-the-past' } });
    expect(await plan(switching({ at: soon(5), until: soon(5) }))).toMatchObject({ body: { code: 'until-before-at' } });
    expect(await plan(switching({ at: '2026-10-25T02:30' }))).toMatchObject({
      status: 400,
      body: { code: 'bad-instant' },
    });
    expect(await plan(switching({ at: soon(5), revision: 99 }))).toMatchObject({
      status: 422,
      body: { code: 'revision-gone' },
    });
    expect(await plan(switching({ at: soon(5), flow: 'nobody' }))).toMatchObject({ body: { code: 'flow-unknown' } });
    expect(await plan(switching({ at: soon(5), alias: 'own' }))).toMatchObject({ body: { code: 'alias-unknown' } });
    const move = { what: 'number', number: '+361', flow: 'main', alias: 'live', at: soon(5) };
    expect(await plan(move)).toMatchObject({ status: 422, body: { code: 'number-unknown' } });
    const test = { ...move, number: NUMBER, alias: 'test' };
    expect(await plan(test)).toMatchObject({ status: 422, body: { code: 'not-live' } });
    await planned(switching({ at: soon(5) }));
    expect(await plan(switching({ at: soon(5), revision: 1 }))).toMatchObject({
      status: 409,
      body: { code: 'plans-clash', plan: { act: { revision: 2 } } },
    });
    expect((await api.send('PUT', '/api/plans/nobody', { version: 1 })).status).toBe(404);
    clock.pass(5 * MINUTE);
    await ring();
  });

  it('is done when nobody calls, by its timer', async () => {
    await planned(switching({ at: soon(3) }));
    await api.plans.start();
    clock.pass(3 * MINUTE);
    await expect.poll(async () => (await api.store.aliases.find('main', 'live'))?.revision).toBe(2);
    await api.plans.stop();
  });

  it('failed at nothing inside', () => expect(api.errors).toEqual([]));
});
