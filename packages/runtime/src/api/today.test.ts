import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../log/index.ts';
import type { Today } from '../office/types.ts';
import type { Actor } from '../people/actor.ts';
import { prepareStore } from '../seed/prepare-store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

const NUMBER = '+498999998100';
const OTHER = '+3699000100';
const OFFICE: Actor = {
  id: 'anna',
  name: 'Anna',
  roles: ['business'],
  grants: [
    { kind: 'number', name: NUMBER },
    { kind: 'schedule', name: 'kundenservice' },
    { kind: 'announcement', name: '*' },
  ],
  via: 'session',
  scopes: null,
};

describe.each(DATABASES)('today over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await prepareStore(api.store, { samples: true, log: createLog('warn', { write: () => undefined }) });
  });
  afterAll(async () => {
    await api.calls.stop();
    await database.remove();
  });

  const today = async (client: Pick<TestApi, 'get'> = api) => {
    const { status, body } = await client.get('/api/today');
    expect(status).toBe(200);
    return body as unknown as Today;
  };

  it('tells of every number what its callers hear and whether it is open', async () => {
    const { numbers, goLive } = await today();
    expect(numbers).toHaveLength(5);
    for (const { heard, flow } of numbers) {
      expect(heard.said.length).toBeGreaterThan(0);
      expect(heard.hours).toMatchObject({ state: expect.stringMatching(/open|closed/), timeZone: expect.any(String) });
      expect(flow).not.toBeNull();
    }
    expect(goLive).toEqual({ flow: false, hours: false, people: false, number: false, tried: false, live: false });
  });

  it('shows office users theirs and nothing else, with what they may end', async () => {
    const anna = api.as(OFFICE);
    const text = { de: 'Heute geschlossen.' };
    expect((await anna.send('POST', '/api/announcements', { title: 'For all', text })).body).toMatchObject({
      code: 'not-yours',
    });
    expect(
      (await anna.send('POST', '/api/announcements', { title: 'Other', text, dialled: [OTHER] })).body,
    ).toMatchObject({ code: 'not-yours' });
    expect((await anna.send('POST', '/api/announcements', { title: 'Mine', text, dialled: [NUMBER] })).status).toBe(
      201,
    );
    expect(
      (await api.send('POST', '/api/announcements', { title: 'Both', text, dialled: [NUMBER, OTHER] })).status,
    ).toBe(201);
    const from = new Date(Date.now() + 3_600_000).toISOString();
    const divert = { numbers: [NUMBER], to: '+49 89 5550101', reason: '', seconds: 20, from };
    expect((await anna.send('POST', '/api/diverts', divert)).status).toBe(201);
    expect((await anna.send('POST', '/api/diverts', { ...divert, numbers: [OTHER] })).status).toBe(403);
    expect((await anna.get('/api/diverts')).body.diverts).toHaveLength(1);

    const seen = await today(anna);
    expect(seen.numbers.map(({ number }) => number)).toEqual([NUMBER]);
    expect(seen.numbers[0]?.schedules).toEqual([{ name: 'kundenservice', title: expect.any(String) }]);
    expect(seen.active).toMatchObject([
      { kind: 'announcement', announcement: { title: 'Both' }, mayEnd: false },
      { kind: 'announcement', announcement: { title: 'Mine', by: { kind: 'person' } }, mayEnd: true },
    ]);
    expect(seen.planned).toMatchObject([
      { announcement: { name: 'stromausfall-nord' }, mayEnd: false },
      { kind: 'divert', divert: { numbers: [NUMBER] }, mayEnd: true },
    ]);
    expect(seen.goLive).toBeNull();
    expect(JSON.stringify(seen)).not.toContain('harsfa');
    const heard = await anna.send('POST', '/api/heard', { number: OTHER });
    expect(heard.status).toBe(404);
    expect((await anna.send('POST', '/api/heard', { number: NUMBER })).body.heard).toMatchObject({
      said: [{ text: text.de }, {}, {}],
    });
  });

  it('shows a closing with who closed and what ends it', async () => {
    const anna = api.as(OFFICE);
    const { body } = await anna.get('/api/opening-hours/kundenservice');
    const since = new Date(Date.now() - 60_000).toISOString();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const schedule = { ...(body.schedule as object), closeNow: { since, until, reason: 'Training' } };
    expect(
      (await anna.send('PUT', '/api/opening-hours/kundenservice', { version: body.version, schedule })).status,
    ).toBe(200);
    const seen = await today(anna);
    expect(seen.active).toContainEqual(
      expect.objectContaining({
        kind: 'close-now',
        schedule: 'kundenservice',
        reason: 'Training',
        version: 2,
        mayEnd: true,
      }),
    );
    expect(seen.numbers[0]?.heard.hours).toMatchObject({ state: 'closed', reason: { kind: 'closeNow' } });
  });

  it('counts callers whom nobody answered, and messages that nobody has heard', async () => {
    const missed = async () => (await today()).attention.find((one) => one.kind === 'missed')?.calls ?? 0;
    const caller = { number: '+498999998700' };
    const ring = async () => {
      const { body } = await api.send('POST', '/api/simulator/calls', {
        dialled: NUMBER,
        caller,
        clock: '2027-03-01T10:00:00Z',
      });
      return body as { call: string; generation: number; verbs: { verb: string }[] };
    };
    const tell = async (call: string, generation: number, event: unknown) =>
      (await api.send('POST', `/api/simulator/calls/${call}/events`, { generation, event })).body as {
        generation: number;
        verbs: { verb: string }[];
      };
    await api.send('PUT', '/api/opening-hours/kundenservice', await opened());
    expect(await missed()).toBe(0);
    // This caller is on the list of those who skip the menu: a telephone rings at once.
    const alone = await ring();
    expect(alone.verbs.at(-1)?.verb).toBe('dial');
    await tell(alone.call, alone.generation, { kind: 'hungUp' });
    expect(await missed()).toBe(1);
    const met = await ring();
    const dialled = { kind: 'dialled', outcome: { kind: 'answered', leg: 'leg-1', target: '+498999998101' } };
    const talking = await tell(met.call, met.generation, dialled);
    expect(talking.verbs.at(-1)?.verb).toBe('bridge');
    await tell(met.call, talking.generation, { kind: 'hungUp' });
    expect(await missed()).toBe(1);
    const unheard = async () => {
      const { attention } = await today();
      const [found] = attention.filter((one) => one.kind === 'messages').filter((one) => one.box === 'kundenservice');
      return found?.unheard ?? 0;
    };
    // The samples' callers have left some, too.
    const before = await unheard();
    const box = { box: 'kundenservice', call: null, recording: 'r', seconds: 3, caller: null, at: Date.now() };
    await api.store.messages.store({ ...box, id: 'm1', request: 'm1', reference: '1' });
    expect(await unheard()).toBe(before + 1);
    expect((await today(api.as(OFFICE))).attention.filter((one) => one.kind === 'messages')).toEqual([]);
  });

  /** The hours without the closing of before. */
  async function opened() {
    const { body } = await api.get('/api/opening-hours/kundenservice');
    const { closeNow: _, ...schedule } = body.schedule as Record<string, unknown>;
    return { version: body.version, schedule };
  }

  it('answers for twenty numbers as for one', async () => {
    for (let nth = 0; nth < 15; nth++) {
      await api.store.numbers.put(`+4989999982${10 + nth}`, { title: `Number ${nth}`, flow: 'stadtwerke-auental' });
    }
    const { numbers } = await today();
    expect(numbers).toHaveLength(20);
    expect(numbers.every(({ heard }) => heard !== null)).toBe(true);
  });
});
