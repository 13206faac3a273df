import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskSight } from '../desk/index.ts';
import { actorWith } from '../people/testing/actors.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type TestApi, type TestClient, testApi } from './testing/test-api.ts';

const JANA = { ...actorWith({ roles: ['agent'] }), id: 'sample:jana', name: 'Jana' };

describe.each(DATABASES)('one’s own desk on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  let jana: TestClient;
  const desk = async () => (await jana.get('/api/desk')).body.desk as DeskSight;

  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.store.agents.putSample({
      ...{ person: JANA.id, name: JANA.name, state: 'offline', reason: null, since: 0 },
      ...{ devices: [{ kind: 'desk' }], ring: 'together', skills: { german: 3 } },
    });
    const made = await api.send('POST', '/api/queues', { title: 'Service', queue: { strategy: 'longest-idle' } });
    await api.send('PUT', `/api/queues/${made.body.name}/members`, {
      before: [],
      after: [{ person: JANA.id, rank: 1 }],
    });
    await api.queues.start();
    jana = api.as(JANA);
  });
  afterAll(async () => {
    api.closeStreams();
    await api.queues.stop();
    await api.calls.stop();
    await database.remove();
  });

  it('is there for who takes calls, and nobody else', async () => {
    expect(await desk()).toMatchObject({ name: 'Jana', state: 'offline', queues: [{ title: 'Service', waiting: 0 }] });
    expect((await api.get('/api/desk')).body).toEqual({ desk: null });
    expect((await api.send('PUT', '/api/desk/state', { state: 'available' })).status).toBe(404);
  });

  it('keeps the state and the reason of a break, and of nothing else', async () => {
    await jana.send('PUT', '/api/desk/state', { state: 'break', reason: ' Lunch ' });
    expect(await desk()).toMatchObject({ state: 'break', reason: 'Lunch' });
    await jana.send('PUT', '/api/desk/state', { state: 'break', reason: { known: 'lunch' } });
    expect(await desk()).toMatchObject({ state: 'break', reason: '#lunch' });
    await jana.send('PUT', '/api/desk/state', { state: 'break', reason: ' # #lunch' });
    expect(await desk()).toMatchObject({ reason: 'lunch' });
    const unknown = { state: 'break', reason: { known: 'sleep' } };
    expect((await jana.send('PUT', '/api/desk/state', unknown)).status).toBe(400);
    await jana.send('PUT', '/api/desk/state', { state: 'available', reason: 'Lunch' });
    expect(await desk()).toMatchObject({ state: 'available', reason: null });
    const { changes } = (await api.get('/api/changes')).body as { changes: { kind: string }[] };
    expect(changes.filter(({ kind: of }) => of.includes('state'))).toEqual([]);
  });

  it('takes part in a queue or not, if it is one’s own', async () => {
    const [queue] = (await desk()).queues;
    await jana.send('PUT', `/api/desk/queues/${queue?.queue}`, { takesPart: false });
    await expect.poll(async () => (await desk()).queues[0]?.takesPart).toBe(false);
    expect((await jana.send('PUT', '/api/desk/queues/another', { takesPart: true })).body.code).toBe('not-your-queue');
    await jana.send('PUT', `/api/desk/queues/${queue?.queue}`, { takesPart: true });
    await expect.poll(async () => (await desk()).queues[0]?.takesPart).toBe(true);
  });

  it('rings at telephones that may be rung, and keeps the skills that supervisors gave', async () => {
    const rules = { home: 'DE', allow: ['DE'], premium: false, perMinute: 10, perDay: 100, showCaller: false };
    await api.send('PUT', '/api/dialling', rules);
    const devices = [{ kind: 'desk' }, { kind: 'number', number: '+49 89 9999 8100' }];
    const set = await jana.send('PUT', '/api/desk/devices', { devices, ring: 'inOrder' });
    expect(set.status, JSON.stringify(set.body)).toBe(200);
    const { devices: kept, ring } = await desk();
    expect({ kept, ring }).toEqual({
      kept: [{ kind: 'desk' }, { kind: 'number', number: '+498999998100' }],
      ring: 'inOrder',
    });
    expect((await api.store.agents.find(JANA.id))?.skills).toEqual({ german: 3 });
    const bad = { devices: [{ kind: 'number', number: '112' }], ring: 'inOrder' };
    expect((await jana.send('PUT', '/api/desk/devices', bad)).body.code).toBe('may-not-dial');
  });

  it('asks whether one may be recorded; no is an answer, and each change of it is noted', async () => {
    expect((await desk()).recording).toEqual({ agreedAt: null, asked: false });
    await jana.send('PUT', '/api/desk/recording', { agreed: false });
    expect((await desk()).recording).toEqual({ agreedAt: null, asked: true });
    await jana.send('PUT', '/api/desk/recording', { agreed: true });
    expect((await desk()).recording.agreedAt).not.toBeNull();
    await jana.send('PUT', '/api/desk/recording', { agreed: false });
    expect((await desk()).recording).toEqual({ agreedAt: null, asked: true });
    const noted = await api.store.changes.of('recording-consent', JANA.id, 10);
    expect(noted).toHaveLength(3);
  });

  it('asks for help until it is no longer needed', async () => {
    await jana.send('POST', '/api/desk/help', { text: 'Angry' });
    expect((await desk()).help).toMatchObject({ text: 'Angry', seenTo: null });
    expect(await api.store.helpRequests.take(JANA.id, 'sue')).toBe(true);
    expect(await api.store.helpRequests.take(JANA.id, 'tom')).toBe(false);
    await jana.send('DELETE', '/api/desk/help');
    expect((await desk()).help).toBeNull();
  });

  it('says no to what isn’t there any more', async () => {
    expect((await jana.send('POST', '/api/desk/offers/o1/answer', {})).body.code).toBe('desk-not-done');
    expect((await jana.send('POST', '/api/desk/waiting/t1/take', {})).body).toMatchObject({ why: 'gone' });
    expect((await jana.send('POST', '/api/desk/wrap-up/end', {})).status).toBe(409);
  });

  it('streams the whole desk at each change', async () => {
    const stream = await jana.stream('/api/desk/stream');
    const reader = stream.body?.getReader();
    const heard: string[] = [];
    const until = async (text: string) => {
      while (!heard.join('').includes(text)) {
        const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
        if (done) throw new Error(`never heard of ${text}: ${heard.join('')}`);
        heard.push(new TextDecoder().decode(value));
      }
    };
    await until('"state":"available"');
    await jana.send('PUT', '/api/desk/state', { state: 'offline' });
    await until('"state":"offline"');
    await reader?.cancel();
  });

  it('says what is stored, and who sees it', async () => {
    const { stored } = (await jana.get('/api/desk/stored')).body as { stored: Record<string, unknown> };
    expect(stored).toMatchObject({
      rings: { count: 0, since: null },
      talks: { count: 0, since: null },
      profile: { figures: false, listening: false },
    });
  });
});
