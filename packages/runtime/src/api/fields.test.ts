import type { Flow, HandedOut } from '@callwright/flow/document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandedFieldSummary } from '../office/types.ts';
import { actorWith } from '../people/testing/actors.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const NUMBER = '+498999998100';
const handed = (name: string, pointer: string, kind: HandedOut['kind']): HandedOut => ({
  name,
  title: `The ${name}`,
  pointer,
  kind,
});
const MAIN: Flow = {
  ...menuFlow('main'),
  handedOut: [
    handed('greeting', '/nodes/menu/config/prompt', 'text'),
    handed('tries', '/nodes/menu/config/tries', 'number'),
    handed('mobile', '/nodes/rings/config/targets/0/number', 'destination'),
  ],
};
const rings = {
  type: 'transfer',
  version: 1,
  config: { targets: [{ number: '+49 89 5550101' }], ring: 'inOrder', seconds: 20 },
  next: { answered: 'end', noAnswer: 'end', busy: 'end', notAccepted: 'end', failed: 'end' },
};
const menu = { ...MAIN.nodes.menu, next: { ...MAIN.nodes.menu?.next, '1': 'rings' } } as Flow['nodes'][string];
const FLOW: Flow = { ...MAIN, nodes: { menu, rings, two: MAIN.nodes.two, end: MAIN.nodes.end } as Flow['nodes'] };

describe.each(DATABASES)('fields that flows leave to the office, on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.send('POST', '/api/flows', { flow: FLOW });
    expect((await api.send('POST', '/api/flows/main/publish', { version: 1, comment: 'First' })).status).toBe(200);
    await api.send('PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, { title: 'Main', flow: 'main' });
  });
  afterAll(async () => {
    await api.calls.stop();
    await database.remove();
  });

  const fields = async (client: Pick<TestApi, 'get'> = api) =>
    (await client.get('/api/fields')).body.fields as HandedFieldSummary[];
  const change = (name: string, value: unknown, version: number) =>
    api.send('PUT', `/api/fields/main/${name}`, { value, version });
  const ring = async () => {
    const { body } = await api.send('POST', '/api/simulator/calls', {
      dialled: NUMBER,
      caller: { number: '+4989123456' },
    });
    const [first] = body.verbs as { prompt?: { text: string } }[];
    return { said: first?.prompt?.text, revision: body.revision, call: String(body.call), generation: body.generation };
  };

  it('are listed with their values, to whom they are granted', async () => {
    expect(await fields()).toMatchObject([
      {
        flow: 'main',
        name: 'greeting',
        kind: 'text',
        value: { en: 'Press one or two.' },
        languages: ['en'],
        version: 1,
        numbers: [NUMBER],
      },
      { name: 'tries', kind: 'number', value: 2, minimum: 1, maximum: expect.any(Number) },
      { name: 'mobile', kind: 'destination', value: '+49 89 5550101' },
    ]);
    const office = api.as(actorWith({ roles: ['business'], grants: [{ kind: 'field', name: 'main/greeting' }] }));
    expect((await fields(office)).map(({ name }) => name)).toEqual(['greeting']);
    expect((await office.send('PUT', '/api/fields/main/tries', { value: 3, version: 1 })).status).toBe(404);
    expect((await office.send('POST', '/api/heard', { number: NUMBER })).status).toBe(200);
    expect(
      (await office.send('PUT', '/api/fields/main/greeting', { value: { en: 'Hello.' }, version: 1 })).status,
    ).toBe(200);
    expect((await change('greeting', { en: 'Press one or two.' }, 2)).body).toEqual({ version: 3 });
  });

  it('act on the next call, and leave running ones what they are', async () => {
    const running = await ring();
    expect((await change('greeting', { en: 'Welcome! One or two?' }, 3)).body).toEqual({ version: 4 });
    expect(await ring()).toMatchObject({ said: 'Welcome! One or two?', revision: 4 });
    const again = await api.send('POST', `/api/simulator/calls/${running.call}/events`, {
      generation: running.generation,
      event: { kind: 'silence' },
    });
    expect(again.body.verbs).toMatchObject([{ prompt: { text: 'Press one or two.' } }, {}]);
    const { body } = await api.get('/api/flows/main/revisions');
    expect((body.revisions as unknown[])[0]).toMatchObject({
      revision: 4,
      comment: 'The greeting: Welcome! One or two?',
    });
  });

  it('are heard while they are typed, before anybody saves', async () => {
    const hear = async (instead: object) =>
      (await api.send('POST', '/api/heard', { number: NUMBER, instead })).body.heard;
    const typed = { en: 'Being typed.' };
    expect(await hear({ fields: { 'main/greeting': typed } })).toMatchObject({
      said: [{ text: typed.en }],
      after: 'keys',
    });
    expect(await hear({ fields: { 'main/tries': 3, 'main/nothing': 1 } })).toMatchObject({
      said: [{ text: 'Welcome! One or two?' }],
    });
    const divert = { numbers: [NUMBER], to: '030 1234567', reason: '', seconds: 20, text: { en: 'One moment.' } };
    expect(await hear({ fields: { 'main/greeting': typed }, diverts: { new: divert } })).toMatchObject({
      said: [{ text: 'One moment.' }],
      after: 'rings',
    });
    expect(await hear({ fields: { strange: 1 } })).toBeUndefined();
    expect((await ring()).revision).toBe(4);
  });

  it('are refused where the value would bring something to mend or to look at', async () => {
    expect(await change('greeting', { en: ' ' }, 4)).toMatchObject({ status: 422, body: { code: 'field-problems' } });
    expect(await change('greeting', { en: 'Hello {{ nobody }}.' }, 4)).toMatchObject({ status: 422 });
    expect(await change('greeting', { en: 'Hello.', fr: 'Bonjour.' }, 4)).toMatchObject({
      status: 422,
      body: { problems: [{ pointer: '/value/fr' }] },
    });
    expect(await change('tries', 0, 4)).toMatchObject({ status: 422 });
    expect(await change('tries', 'many', 4)).toMatchObject({ status: 422 });
    expect(await change('mobile', 'nobody', 4)).toMatchObject({ status: 422 });
    expect(await change('mobile', '112', 4)).toMatchObject({ status: 422 });
    expect(await change('nothing', 1, 4)).toMatchObject({ status: 404 });
    expect(await change('tries', 3, 3)).toMatchObject({
      status: 409,
      body: { code: 'field-changed', version: 4, value: 2 },
    });
    expect((await ring()).revision).toBe(4);
  });

  it('stay the office’s when a draft goes live, and only what it has touched does', async () => {
    const draft = {
      ...FLOW,
      nodes: {
        ...FLOW.nodes,
        menu: { ...menu, config: { ...menu.config, tries: 3, prompt: { text: { en: 'From the draft.' } } } },
      },
    };
    expect((await api.send('PUT', '/api/flows/main/draft', { version: 1, flow: draft })).status).toBe(200);
    expect((await api.send('POST', '/api/flows/main/publish', { version: 2, comment: '' })).body).toMatchObject({
      revision: 5,
    });
    expect((await fields()).map(({ value }) => value)).toEqual([{ en: 'Welcome! One or two?' }, 3, '+49 89 5550101']);
  });

  it('tell who changed them, and are undone', async () => {
    const { body } = await api.get('/api/fields/main/greeting/changes');
    const changes = body.changes as { id: string }[];
    expect(changes[0]).toMatchObject({
      before: { value: { en: 'Press one or two.' } },
      after: { value: { en: 'Welcome! One or two?' } },
    });
    const undo = () => api.send('POST', `/api/fields/main/greeting/changes/${changes[0]?.id}/undo`, { version: 5 });
    const both = await Promise.all([undo(), undo()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ring()).said).toBe('Press one or two.');
  });

  it('of a part act in the live flows that use it', async () => {
    const part = {
      ...menuFlow('part'),
      handedOut: [handed('hello', '/nodes/one/config/prompt', 'text')],
      start: 'one',
    };
    const back = { type: 'return', version: 1, config: { end: 'done' }, next: {} };
    const { one } = part.nodes;
    const small = { ...part, nodes: { one: { ...one, next: { done: 'back' } }, back } };
    await api.send('POST', '/api/flows', { flow: small });
    expect((await api.send('POST', '/api/flows/part/publish', { version: 1, comment: '' })).status).toBe(200);
    const subflow = {
      type: 'subflow',
      version: 1,
      config: { flow: 'part', inputs: [], take: [], ends: [{ exit: 'done' }] },
      next: { done: 'end', error: 'end' },
    };
    const user = { ...menuFlow('user'), start: 'first', nodes: { first: subflow, end: FLOW.nodes.end } };
    await api.send('POST', '/api/flows', { flow: user });
    expect((await api.send('POST', '/api/flows/user/publish', { version: 1, comment: '' })).status).toBe(200);
    await api.send('PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, { title: 'Main', flow: 'user' });
    expect(await ring()).toMatchObject({ said: 'That was one.', revision: 1 });
    expect((await fields()).find(({ flow }) => flow === 'part')).toMatchObject({ numbers: [NUMBER] });
    expect((await api.send('PUT', '/api/fields/part/hello', { value: { en: 'Changed.' }, version: 1 })).body).toEqual({
      version: 2,
    });
    expect(await ring()).toMatchObject({ said: 'Changed.', revision: 2 });
  });
});
