import type { Flow } from '@callwright/flow/document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const NUMBER = '+498999998100';
const OTHER = '+498999998101';
const NO_LANE = { alias: 'live', lane: null };

describe.each(DATABASES)('versions and aliases over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.send('POST', '/api/flows', { flow: menuFlow('main') });
    await publish({ comment: 'First' });
    await save((flow) => ({ ...flow, title: 'Second title' }));
    await publish({ comment: 'Second' });
    for (const number of [NUMBER, OTHER]) await number_(number, { title: 'Desk', flow: 'main' });
  });
  afterAll(() => database.remove());

  const publish = async (more: object = {}) => {
    const { version } = (await api.get('/api/flows/main/draft')).body;
    return api.send('POST', '/api/flows/main/publish', { version, comment: '', ...more });
  };
  const save = async (edit: (flow: Flow) => Flow) => {
    const { flow, version } = (await api.get('/api/flows/main/draft')).body as { flow: Flow; version: number };
    return api.send('PUT', '/api/flows/main/draft', { flow: edit(flow), version });
  };
  const number_ = (number: string, body: object) => api.send('PUT', `/api/numbers/${encodeURIComponent(number)}`, body);
  const versions = async () => {
    const { body } = await api.get('/api/flows/main/versions');
    return body as {
      versions: Record<string, unknown>[];
      aliases: (Record<string, unknown> & { alias: string; version: number })[];
      draft: object;
    };
  };
  const alias = async (name: string) => (await versions()).aliases.find((one) => one.alias === name);
  const versionOf = async (name = 'live') => (await alias(name))?.version ?? 0;
  const point = (name: string, body: object) => api.send('PUT', `/api/flows/main/aliases/${name}`, body);
  const ring = async (caller: object = { number: '+4989555' }, dialled = NUMBER) => {
    const { body } = await api.send('POST', '/api/simulator/calls', { dialled, caller });
    return body as { call: string; revision: number };
  };
  const called = async (call: string) => {
    const { body } = await api.get(`/api/calls/${call}`);
    return body as {
      call: { alias: string; lane: string; revision: number };
      events: { seq: number; entry: { kind: string } }[];
    };
  };
  const undone = (body: Record<string, unknown>) => point(String(body.alias), body.undo as object);

  it('lists versions, who made them, and what points where', async () => {
    const { versions: listed, aliases, draft } = await versions();
    expect(listed.map(({ revision, comment, aliases: at }) => [revision, comment, at])).toEqual([
      [2, 'Second', ['live']],
      [1, 'First', []],
    ]);
    expect(listed[0]?.person).toEqual(expect.any(String));
    expect(aliases).toEqual([
      expect.objectContaining({ alias: 'live', revision: 2, version: 2, own: false, numbers: [NUMBER, OTHER] }),
    ]);
    expect(draft).toEqual({ version: 2, changed: false });
    expect((await api.get('/api/flows/nobody/versions')).status).toBe(404);
  });

  it('switches an alias at once, notes it, and undoes it with what it answered', async () => {
    expect((await ring()).revision).toBe(2);
    const back = await point('live', { revision: 1, version: await versionOf() });
    expect(back).toMatchObject({ status: 200, body: { alias: 'live', undo: { revision: 2, canary: null } } });
    expect((await ring()).revision).toBe(1);
    const [last] = await api.store.changes.of('release', 'main', 1);
    expect(last).toMatchObject({
      before: { alias: 'live', version: 2 },
      after: { alias: 'live', version: 1 },
      person: expect.any(String),
    });
    expect((await undone(back.body)).status).toBe(200);
    expect((await ring()).revision).toBe(2);
  });

  it('lets one of two who switch at once know, and changes nothing for the second', async () => {
    const version = await versionOf();
    const answers = await Promise.all([1, 2, 1].map((revision) => point('live', { revision, version })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const lost = answers.find(({ status }) => status === 409);
    const stands = await alias('live');
    expect(lost?.body).toMatchObject({
      code: 'alias-changed',
      current: { revision: stands?.revision, version: version + 1 },
    });
    await point('live', { revision: 2, version: version + 1 });
  });

  it('refuses versions that are not there, or that name what is not there any more', async () => {
    const version = await versionOf();
    expect(await point('live', { revision: 77, version })).toMatchObject({
      status: 422,
      body: { code: 'revision-unknown' },
    });
    expect(await point('No%20Name', { revision: 1, version })).toMatchObject({
      status: 422,
      body: { code: 'bad-alias' },
    });
    const twice = { revision: 2, canary: { revision: 2, share: 5, numbers: null }, version };
    expect(await point('live', twice)).toMatchObject({ status: 422, body: { code: 'canary-same' } });
    const strange = { revision: 2, canary: { revision: 1, share: 5, numbers: ['+361'] }, version };
    expect(await point('live', strange)).toMatchObject({ status: 422, body: { code: 'number-unknown' } });
    const gone = JSON.stringify({ ...menuFlow('main'), fallback: { box: 'gone' } });
    const made = { document: gone, locks: { flows: {}, types: {} }, comment: '', at: 1, goLive: false };
    await api.store.revisions.publish('main', 2, made);
    const refused = await point('live', { revision: 3, version });
    expect(refused).toMatchObject({ status: 422, body: { code: 'problems' } });
    expect((await ring()).revision).toBe(2);
  });

  it('makes a version without letting it go live', async () => {
    const before = await alias('live');
    expect(await publish({ comment: 'Only made', goLive: false })).toMatchObject({ body: { revision: 4, undo: null } });
    expect(await alias('live')).toEqual(before);
    expect((await versions()).versions[0]).toMatchObject({ revision: 4, aliases: [] });
  });

  it('has own aliases that numbers point at, and lets none go that is used', async () => {
    expect((await number_(OTHER, { title: 'Desk', flow: 'main', alias: 'autumn' })).body.code).toBe('alias-unknown');
    expect(await point('autumn', { revision: 1, version: 0 })).toMatchObject({ status: 200, body: { undo: null } });
    expect((await number_(OTHER, { title: 'Desk', flow: 'main', alias: 'autumn' })).status).toBe(200);
    expect((await ring(undefined, OTHER)).revision).toBe(1);
    expect((await ring(undefined, NUMBER)).revision).toBe(2);
    const remove = async (name: string) =>
      api.send('DELETE', `/api/flows/main/aliases/${name}/${await versionOf(name)}`);
    expect((await remove('live')).body.code).toBe('alias-fixed');
    expect((await remove('autumn')).body).toMatchObject({
      code: 'alias-in-use',
      usedBy: { numbers: [OTHER], plans: [] },
    });
    // Its name and connection change, and where it points stays.
    await number_(OTHER, { title: 'Renamed', flow: 'main' });
    expect((await alias('autumn'))?.numbers).toEqual([OTHER]);
    await number_(OTHER, { title: 'Desk', flow: 'main', alias: 'live' });
    expect((await remove('autumn')).status).toBe(200);
    expect(await alias('autumn')).toBe(undefined);
  });

  it('sends a share of the calls to a second version, compares both, and ends it', async () => {
    const started = await point('live', {
      revision: 2,
      canary: { revision: 1, share: 50, numbers: [NUMBER] },
      version: await versionOf(),
    });
    expect(started).toMatchObject({ status: 200, body: { undo: { revision: 2, canary: null } } });
    expect((await versions()).versions.find(({ revision }) => revision === 1)).toMatchObject({ canaryOf: ['live'] });
    const callers = Array.from({ length: 24 }, (_, i) => `+4989${1000 + i * 37}`);
    const met = new Map<string, number>();
    for (const number of callers) met.set(number, (await ring({ number })).revision);
    const toSecond = [...met.values()].filter((revision) => revision === 1).length;
    expect(toSecond).toBeGreaterThan(4);
    expect(toSecond).toBeLessThan(20);
    for (const number of callers.slice(0, 6)) expect((await ring({ number })).revision).toBe(met.get(number));
    expect((await ring({ number: callers[0] }, OTHER)).revision).toBe(2);
    const { call } = await ring({ number: callers.find((one) => met.get(one) === 1) });
    const { call: summary, events } = await called(call);
    expect(summary).toMatchObject({ alias: 'live', lane: 'canary', revision: 1 });
    expect(events[0]?.entry).toMatchObject({ kind: 'routed', alias: 'live', lane: 'canary', revision: 1, note: null });
    await api.send('POST', `/api/simulator/calls/${call}/events`, { generation: 1, event: { kind: 'hungUp' } });
    const { body } = await api.get('/api/flows/main/aliases/live/canary');
    expect(body).toMatchObject({
      share: 50,
      numbers: [NUMBER],
      stable: { revision: 2, hungUp: 0 },
      canary: { revision: 1, hungUp: 1, hungUpEarly: 1, failed: 0, errorsPerCall: 0 },
    });
    const figures = body as { stable: { calls: number }; canary: { calls: number } };
    // Calls of the other number are in neither.
    expect(figures.stable.calls + figures.canary.calls).toBe(callers.length + 6 + 1);
    const ended = await point('live', { revision: 1, canary: null, version: await versionOf() });
    expect(ended.body).toMatchObject({ undo: { revision: 2, canary: { revision: 1, share: 50, numbers: [NUMBER] } } });
    expect((await called((await ring()).call)).call).toMatchObject({ ...NO_LANE, revision: 1 });
    expect((await api.get('/api/flows/main/aliases/live/canary')).status).toBe(404);
    await point('live', { revision: 2, version: await versionOf() });
  });

  it('restores a version into the draft, and loses nothing that somebody else saved', async () => {
    const { version } = (await api.get('/api/flows/main/draft')).body as { version: number };
    const restore = (over: number) => api.send('POST', '/api/flows/main/versions/1/restore', { version: over });
    expect(await restore(version)).toMatchObject({ status: 200, body: { version: version + 1 } });
    expect((await api.get('/api/flows/main/draft')).body).toMatchObject({ flow: { title: 'Flow main' } });
    expect((await ring()).revision).toBe(2);
    expect(await restore(version)).toMatchObject({
      status: 409,
      body: { code: 'draft-changed', version: version + 1, flow: { title: 'Flow main' } },
    });
    expect((await api.send('POST', '/api/flows/main/versions/99/restore', { version })).status).toBe(404);
  });

  it('lets test phones reach the draft behind a live number, and what is live when the draft can’t run', async () => {
    const phone = '+4989777';
    const made = await api.send('POST', '/api/lists', { title: 'Test phones', key: 'Number', columns: [] });
    expect(made.body).toMatchObject({ name: 'test-phones' });
    await api.store.listRows.replace('test-phones', [{ key: '+49 (89) 77-7', row: {} }]);
    const drafted = await called((await ring({ number: phone })).call);
    expect(drafted.call).toMatchObject({ alias: 'live', lane: 'test-phone' });
    expect(drafted.call.revision).toBeLessThan(0);
    expect((await called((await ring({ number: '+4989555' })).call)).call).toMatchObject({ ...NO_LANE, revision: 2 });
    await save((flow) => ({ ...flow, start: 'nowhere' }));
    const live = await called((await ring({ number: phone })).call);
    expect(live.call).toMatchObject({ alias: 'live', lane: null, revision: 2 });
    expect(live.events[0]?.entry).toMatchObject({ kind: 'routed', note: 'draft-problems', revision: 2 });
    await save(() => menuFlow('main'));
  });

  it('lets nothing go that any version names which a call may meet', async () => {
    await api.send('POST', '/api/flows', { flow: partFlow('One.') });
    await api.send('POST', '/api/flows/part/publish', { version: 1, comment: '' });
    await save(usingPart);
    const made = await publish({ goLive: false });
    expect(made.body.problems ?? made.status).toBe(200);
    await save(() => menuFlow('main'));
    const remove = () => api.send('DELETE', '/api/flows/part');
    const revision = Number(made.body.revision);
    await point('test', { revision, version: 0 });
    expect(await remove()).toMatchObject({ status: 409, body: { usedBy: { flows: ['main'] } } });
    await point('test', { revision: 2, version: 1 });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const plan = { what: 'alias', flow: 'main', alias: 'test', revision, at };
    const planned = await api.send('POST', '/api/plans', plan);
    expect(planned.status).toBe(201);
    expect(await remove()).toMatchObject({ status: 409, body: { usedBy: { flows: ['main'] } } });
    const { id, version } = planned.body.plan as { id: string; version: number };
    expect((await api.send('DELETE', `/api/plans/${id}/${version}`)).body).toMatchObject({
      plan: { state: 'cancelled' },
      again: { ...plan, until: null, note: '' },
    });
    expect((await remove()).status).toBe(200);
  });

  it('goes on in a call with the versions that it began with, its parts too', async () => {
    await api.send('POST', '/api/flows', { flow: partFlow('The old part.') });
    const part = async () => {
      const { version } = (await api.get('/api/flows/part/draft')).body;
      expect((await api.send('POST', '/api/flows/part/publish', { version, comment: '' })).status).toBe(200);
      return version as number;
    };
    const version = await part();
    await save(usingPart);
    expect((await publish()).status).toBe(200);
    const { call } = await ring();
    await api.send('PUT', '/api/flows/part/draft', { flow: partFlow('The new part.'), version });
    expect(await part()).toBe(version + 1);
    expect((await publish()).status).toBe(200);
    const said = async (id: string) => {
      await api.send('POST', `/api/simulator/calls/${id}/events`, {
        generation: 1,
        event: { kind: 'keys', keys: '1' },
      });
      const { events } = await called(id);
      return events.flatMap(({ entry }) => ('text' in entry && entry.kind === 'said' ? [entry.text] : []));
    };
    expect(await said(call)).toContain('The old part.');
    const next = await said((await ring()).call);
    expect(next).toContain('The new part.');
    expect(next).not.toContain('The old part.');
  });

  it('failed at nothing inside', () => expect(api.errors).toEqual([]));
});

/** Says something, and goes back to the call flow that uses it. */
function partFlow(en: string): Flow {
  return {
    ...menuFlow('part'),
    start: 'say',
    nodes: {
      say: { type: 'say', version: 1, config: { prompt: { text: { en } } }, next: { done: 'over' } },
      over: { type: 'return', version: 1, config: { end: 'over' }, next: {} },
    },
  };
}

/** The menu's first choice leads through the part. */
function usingPart(flow: Flow): Flow {
  const config = { flow: 'part', inputs: [], take: [], ends: [{ exit: 'over' }] };
  const one = { type: 'subflow', version: 1, config, next: { over: 'end', error: 'end' } };
  return { ...flow, nodes: { ...flow.nodes, one } };
}
