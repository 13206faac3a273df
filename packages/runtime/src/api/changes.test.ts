import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, actorWith } from '../people/testing/actors.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import type { ChangeSummary } from './changes.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const NUMBER = '/api/numbers/%2B498912345';
const SECRET = 'hunter2-very-secret';

describe.each(DATABASES)('the change history over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
  });
  afterAll(async () => {
    await rm(api.dataFolder, { recursive: true, force: true });
    await database.remove();
  });

  const changes = async (query = '') => {
    const { status, body } = await api.get(`/api/changes${query}`);
    expect(status).toBe(200);
    return body as unknown as { changes: ChangeSummary[]; cursor: string | null };
  };
  const newest = async () => (await changes()).changes[0];
  const done = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    expect([status, body]).toEqual([expect.toSatisfy((code: number) => code < 300), expect.anything()]);
  };

  it('tells who, when, what, before and after', async () => {
    await done(api.send('POST', '/api/flows', { flow: menuFlow('one') }));
    expect(await newest()).toMatchObject({
      kind: 'flow',
      name: 'one',
      title: 'Flow one',
      before: null,
      after: { languages: ['en'] },
    });
    await done(api.send('PUT', NUMBER, { title: 'Main', flow: 'one' }));
    await done(api.send('PUT', NUMBER, { title: 'Front desk', flow: null }));
    expect(await newest()).toMatchObject({
      kind: 'number',
      name: '+498912345',
      title: 'Front desk',
      before: { title: 'Main', flow: 'one' },
      after: { title: 'Front desk', flow: null },
    });
    await done(api.send('DELETE', NUMBER));
    expect(await newest()).toMatchObject({ before: { title: 'Front desk' }, after: null });
    expect(Date.parse((await newest())?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it.each<[string, 'POST' | 'PUT' | 'DELETE', string, unknown, object]>([
    [
      'rules for calling out',
      'PUT',
      '/api/dialling',
      { home: 'DE', allow: ['DE', '+43'], premium: false, perMinute: 5, perDay: 50, showCaller: true },
      { kind: 'dialling', after: { home: 'DE', allow: ['DE', '+43'] } },
    ],
    [
      'the kill switch',
      'PUT',
      '/api/dialling/stop',
      { stopped: true },
      { before: { stopped: false }, after: { stopped: true } },
    ],
    [
      'keep periods',
      'PUT',
      '/api/recordings/periods',
      { call: 7, message: 9 },
      { kind: 'keep-periods', after: { call: 7, message: 9 } },
    ],
    [
      'alerts',
      'PUT',
      '/api/alerts',
      {
        mail: ['a@b.example'],
        webhook: `https://hooks.example/${SECRET}`,
        unreachableSeconds: 60,
        quiet: true,
        selfCall: null,
      },
      { kind: 'alerts', after: { mail: ['a@b.example'], webhook: 'https://hooks.example' } },
    ],
    [
      'a speech service',
      'PUT',
      '/api/speech',
      {
        languages: {},
        personalOutside: false,
        music: null,
        service: { url: 'https://s.example/v1', model: 'm', voice: 'v', key: SECRET },
      },
      { kind: 'speech', before: { service: null }, after: { service: { url: 'https://s.example/v1', hasKey: true } } },
    ],
    [
      'a new recording',
      'POST',
      '/api/prompts',
      { title: 'Welcome', name: 'welcome' },
      { kind: 'prompt', before: null },
    ],
    [
      'its name',
      'PUT',
      '/api/prompts/welcome',
      { title: 'Hello' },
      { before: { title: 'Welcome' }, after: { title: 'Hello' } },
    ],
    ['its removal', 'DELETE', '/api/prompts/welcome', undefined, { before: { title: 'Hello' }, after: null }],
    [
      'a phone connection',
      'POST',
      '/api/connections',
      {
        name: 'line',
        title: 'Line',
        settings: {
          kind: 'signalwire',
          ownNumber: '',
          account: 'p',
          publicKey: '',
          apiUrl: 'http://127.0.0.1:9',
          publicUrl: 'https://phone.example',
        },
        secrets: { token: SECRET },
      },
      { kind: 'connection', name: 'line', before: null, after: { account: 'p', secrets: ['token'] } },
    ],
    ['its removal', 'DELETE', '/api/connections/line', undefined, { kind: 'connection', after: null }],
    ['the end of the samples', 'DELETE', '/api/samples', undefined, { kind: 'samples' }],
  ])('notes %s', async (_, method, path, body, expected) => {
    await done(api.send(method, path, body));
    expect(await newest()).toMatchObject(expected);
  });

  it('holds no secret', async () => {
    expect(JSON.stringify(await changes())).not.toContain(SECRET);
  });

  it('notes a message that was heard, and one that was erased, without who called', async () => {
    await api.store.named.put('box', 'desk', { title: 'Desk', document: {}, at: 1 });
    const call = null;
    const told = { box: 'desk', call, recording: 'none', seconds: 4, caller: '+49123456', at: Date.now() };
    await api.store.messages.store({ id: 'm1', request: 'r1', reference: '12345678', ...told });
    const [message] = await api.store.messages.list('desk', 5);
    await done(api.send('PUT', `/api/messages/desk/${message?.id}/heard`, { heard: true }));
    expect(await newest()).toMatchObject({
      kind: 'message',
      name: 'desk',
      before: { heard: false },
      after: { heard: true },
    });
    await done(api.send('DELETE', `/api/messages/desk/${message?.id}`));
    expect(await newest()).toMatchObject({ kind: 'message', before: { seconds: 4 }, after: null });
    expect(JSON.stringify(await changes())).not.toContain('+49123456');
  });

  it('notes an editing run once a person, not every stroke', async () => {
    await done(api.send('POST', '/api/flows', { flow: menuFlow('strokes') }));
    const flow = menuFlow('strokes');
    const save = (client: Pick<TestApi, 'send'>, version: number) =>
      done(client.send('PUT', '/api/flows/strokes/draft', { flow, version }));
    for (let version = 1; version <= 4; version++) await save(api, version);
    await save(api.as({ ...ADMIN, id: 'person-other' }), 5);
    const drafts = (await changes('?kind=draft&name=strokes')).changes;
    expect(drafts.map(({ before, after }) => [before, after])).toEqual([
      [{ save: 5 }, expect.objectContaining({ save: 6 })],
      [{ save: 1 }, expect.objectContaining({ save: 2 })],
    ]);
  });

  it('finds by kind, by person, by words, by time, a page at a time, newest first', async () => {
    const { changes: store } = api.store;
    const note = (at: number, text: string, person = 'somebody') =>
      store.note({ at, person, kind: 'probe', name: 'p', title: text, before: null, after: { note: `${text} 100%` } });
    for (let i = 0; i < 120; i++) await note(1_000_000 + i, `Entry ${i}`);
    await note(2_000_000, 'Störung im Norden', 'key:gone');
    const found = async (query: string) => (await changes(`?kind=probe&${query}`)).changes.map(({ title }) => title);

    const pages: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await changes(`?kind=probe&cursor=${cursor}`);
      pages.push(...page.changes.map(({ title }) => title));
      cursor = page.cursor;
    }
    expect(pages).toEqual(['Störung im Norden', ...Array.from({ length: 120 }, (_, i) => `Entry ${119 - i}`)]);
    expect(await found('text=entry+7')).toContain('Entry 7');
    expect(await found('text=NORDEN')).toEqual(['Störung im Norden']);
    expect(await found(`text=${encodeURIComponent('_%')}`)).toEqual([]);
    expect(await found('person=key:gone')).toEqual(['Störung im Norden']);
    const between = `from=${new Date(1_000_010).toISOString()}&until=${new Date(1_000_012).toISOString()}`;
    expect(await found(between)).toEqual(['Entry 11', 'Entry 10']);
    expect((await api.get('/api/changes?from=yesterday')).status).toBe(400);
  });

  it('says who did it as long as they are here', async () => {
    const by = { at: Date.now(), person: 'system:plan' };
    const newcomer = { email: 'bea@example.com', name: 'Bea Bell', roles: ['agent'] as const, grants: [] };
    const bea = await api.store.people.add(newcomer, by);
    if (bea === 'email-taken') throw new Error('nobody is here yet');
    await done(api.as({ ...ADMIN, id: bea.id }).send('PUT', NUMBER, { title: 'By Bea', flow: null }));
    expect((await newest())?.who).toEqual({ kind: 'person', name: 'Bea Bell' });
    await api.store.people.remove(bea.id, by);
    const [change] = (await changes('?kind=number')).changes;
    expect(change?.who).toEqual({ kind: 'person', name: null });
    const [bySystem] = (await changes('?person=system:plan')).changes;
    expect(bySystem?.who).toEqual({ kind: 'system', what: 'plan' });
    const known = (await api.get('/api/changes/known')).body as { kinds: string[]; people: { id: string }[] };
    expect(known.kinds).toContain('person');
    expect(known.people).toContainEqual({ id: bea.id, who: { kind: 'person', name: null } });
  });

  it('is for admins and data protection', async () => {
    const asked = (role: Parameters<typeof actorWith>[0]) => api.as(actorWith(role)).get('/api/changes');
    expect((await asked({ roles: ['data-protection'] })).status).toBe(200);
    for (const role of ['designer', 'business', 'supervisor', 'agent'] as const) {
      expect((await asked({ roles: [role] })).status).toBe(403);
    }
    expect((await api.as(null).get('/api/changes')).status).toBe(401);
  });
});
