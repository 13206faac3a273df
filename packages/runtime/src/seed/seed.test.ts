import { canonicalJson, type Flow } from '@callwright/flow/document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menuFlow, type TestApi, testApi } from '../api/testing/test-api.ts';
import { createLog } from '../log/index.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { prepareStore } from './prepare-store.ts';

describe.each(DATABASES)('the samples on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  const log: string[] = [];
  const prepare = () =>
    prepareStore(api.store, { samples: true, log: createLog('warn', { write: (line) => void log.push(line) }) });
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await prepare();
  });
  afterAll(async () => {
    await api.calls.stop();
    await database.remove();
  });

  const flows = async () => (await api.get('/api/flows')).body.flows as Record<string, unknown>[];

  it('are three businesses, all live and without an error', async () => {
    const seeded = await flows();
    for (const id of ['stadtwerke-auental', 'harsfa-fogaszat', 'harbour-and-pine']) {
      expect(seeded).toContainEqual(expect.objectContaining({ id }));
    }
    for (const flow of seeded)
      expect(flow).toMatchObject({ sample: true, errors: 0, changed: false, live: { revision: 1 } });
    expect(seeded.filter(({ numbers }) => (numbers as string[]).length > 0).length).toBeGreaterThanOrEqual(3);
    expect(log).toEqual([]);
  });

  it('come with calls of the last days that are all over', async () => {
    const { calls } = await api.store.calls.list({ limit: 200 });
    expect(calls.length).toBeGreaterThanOrEqual(20);
    expect(new Set(calls.map(({ flow }) => flow)).size).toBeGreaterThanOrEqual(3);
    const weeks = Date.now() - 23 * 86_400_000;
    for (const call of calls) {
      expect(call).toMatchObject({ sample: true, clockOffset: 0 });
      expect(call.outcome).not.toBe('running');
      expect(call.startedAt).toBeGreaterThan(weeks);
      expect(call.endedAt).toBeLessThan(Date.now());
    }
    expect(await api.store.calls.countLive()).toBe(0);
    const rows = await api.calls.readLog(calls[0]?.id ?? '', -1);
    expect(rows.map(({ entry }) => entry.kind)).toEqual(expect.arrayContaining(['began', 'entered', 'said', 'ended']));
  });

  it('come with messages in boxes, and what telephones and web services answer', async () => {
    const boxes = await api.store.named.list('box');
    const messages = await Promise.all(boxes.map(({ name }) => api.store.messages.list(name, 100)));
    expect(messages.flat().length).toBeGreaterThan(0);
    const { body } = await api.get('/api/house');
    expect(body).toMatchObject({ house: { services: { http: { part: { routes: expect.any(Array) } } } } });
  });

  it('come with queues, and people in them as whom nobody can sign in', async () => {
    const queues = (await api.get('/api/queues')).body.queues as { name: string; members: { sample: boolean }[] }[];
    expect(queues.map(({ name }) => name)).toEqual([
      'kundenservice',
      'orders',
      'returns',
      'stoerung',
      'trade',
      'umzug',
    ]);
    for (const { members } of queues) expect(members.some(({ sample }) => sample)).toBe(true);
    const people = (await api.get('/api/team')).body.people as { person: string; sample: boolean }[];
    expect(people.filter(({ sample }) => sample)).toHaveLength(8);
    for (const { person } of people) expect(await api.store.people.find(person)).toBeNull();
  });

  it('are seeded once', async () => {
    const before = (await api.store.calls.list({ limit: 200 })).calls.length;
    await prepare();
    expect((await api.store.calls.list({ limit: 200 })).calls.length).toBe(before);
  });

  it('can be rung', async () => {
    const rung = await api.send('POST', '/api/simulator/calls', {
      dialled: '+498999998100',
      caller: { number: '+498999998123' },
    });
    expect(rung).toMatchObject({ status: 201, body: { flow: 'stadtwerke-auental', phase: 'live' } });
    expect(JSON.stringify(rung.body.verbs)).toContain('Bei Gasgeruch');
    const { call, generation } = rung.body;
    await api.send('POST', `/api/simulator/calls/${call}/events`, { generation, event: { kind: 'hungUp' } });
  });

  it('go with all that belongs to them, but for what somebody has made their own', async () => {
    const draft = await api.get('/api/flows/harsfa-fogaszat/draft');
    const flow = { ...(draft.body.flow as Flow), title: 'My practice' };
    await api.send('PUT', '/api/flows/harsfa-fogaszat/draft', { flow, version: 1 });
    await api.send('POST', '/api/flows', { flow: menuFlow('own') });
    expect((await api.send('DELETE', '/api/samples')).status).toBe(200);

    const kept = (await flows()).map(({ id, sample }) => ({ id, sample }));
    expect(kept).toContainEqual({ id: 'harsfa-fogaszat', sample: false });
    expect(kept).toContainEqual({ id: 'own', sample: false });
    expect(kept.some(({ id }) => id === 'harbour-and-pine' || id === 'stadtwerke-auental')).toBe(false);
    const mine = (await flows()).find(({ id }) => id === 'harsfa-fogaszat');
    expect(mine).toMatchObject({ errors: 0, live: { revision: 1 } });
    const schedules = (await api.store.named.list('schedule')).map(({ name }) => name);
    expect(schedules).toContain('office');
    expect(schedules).not.toContain('kundenservice');
    expect(await api.store.numbers.list()).toEqual([]);
    expect((await api.get('/api/queues')).body.queues).toEqual([]);
    expect((await api.get('/api/team')).body.people).toEqual([]);
    expect(await api.store.members.list()).toEqual([]);
    const calls = (await api.store.calls.list({ limit: 200 })).calls;
    expect(calls.filter(({ sample }) => sample)).toEqual([]);
    expect((await api.get('/api/installation')).body).toMatchObject({ samples: false });
    expect((await api.get('/api/house')).body).toMatchObject({ contacts: [] });
  });

  it('failed at nothing inside', () => expect(api.errors).toEqual([]));
});

describe('an installation without samples', () => {
  it('has opening hours to begin with, and nothing else', async () => {
    const database = await freshDatabase('sqlite');
    const store = await database.open();
    await prepareStore(store, { samples: false, log: createLog('silent') });
    const [office, ...others] = await store.named.list('schedule');
    expect(others).toEqual([]);
    expect(office).toMatchObject({ name: 'office', sample: false });
    expect(canonicalJson(office?.document)).toContain('"monday"');
    expect(await store.flows.list()).toEqual([]);
    await database.remove();
  });
});
