import type { Flow } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { menuFlow, type TestApi, testApi } from '../api/testing/test-api.ts';
import { createFlowChecker, namesOf, readStoredFlow, telephonesOf } from '../flows/index.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';

const SEQUENCES = 10;
const MOST_EDITS = 8;
const NUMBER = '+498999998100';
const checker = createFlowChecker(builtInTypes);

/** Asks a list, says what stands in its row, and leaves three fields to the office. */
function publishedFlow(): Flow {
  const flow = menuFlow('main');
  const lookup = {
    type: 'lookup',
    version: 1,
    config: { list: 'known', value: { cel: 'caller.number' }, into: 'row' },
    next: { found: 'one', notFound: 'menu', error: 'two' },
  };
  const one = {
    ...flow.nodes.one,
    config: { prompt: { text: { en: 'Hello {{ row.name }}.' } } },
    next: { done: 'menu' },
  };
  const rings = {
    type: 'transfer',
    version: 1,
    config: { targets: [{ number: '+49 89 5550101' }], ring: 'inOrder', seconds: 20 },
    next: { answered: 'end', noAnswer: 'end', busy: 'end', notAccepted: 'end', failed: 'end' },
  };
  const menu = { ...flow.nodes.menu, next: { ...flow.nodes.menu?.next, '1': 'rings' } };
  return {
    ...flow,
    start: 'lookup',
    variables: { row: { type: 'map' } },
    handedOut: [
      { name: 'greeting', title: 'Greeting', pointer: '/nodes/menu/config/prompt', kind: 'text' },
      { name: 'tries', title: 'Tries', pointer: '/nodes/menu/config/tries', kind: 'number' },
      { name: 'mobile', title: 'Mobile', pointer: '/nodes/rings/config/targets/0/number', kind: 'destination' },
    ],
    nodes: { lookup, one, menu, rings, two: flow.nodes.two, end: flow.nodes.end } as Flow['nodes'],
  };
}

type Edit = { readonly what: string; readonly perform: (api: TestApi) => Promise<unknown> };
type Listed = { name: string; version: number };

const text = fc.constantFrom('Closed today.', '{{ nobody }}', '{{', '', '<script>', 'Ő! "quoted"');
const key = fc.constantFrom('+4989123456', '+4930', '', '=1');
const value = fc.oneof(
  fc.record({ en: text }),
  fc.record({ en: text, fr: text }),
  fc.integer({ min: -2, max: 12 }),
  fc.constantFrom<unknown>('+49 30 1234567', '112', 'nobody', '{{ row.name }}', null, []),
);
const column = fc.constantFrom({ name: 'name', title: 'Name' }, { name: 'other', title: 'Other' }, { title: 'New' });

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(text, fc.boolean()).map(
    ([said, all]): Edit => ({
      what: `announce ${said}`,
      perform: (api) =>
        api.send('POST', '/api/announcements', {
          title: 'One',
          text: { en: said },
          ...(all ? {} : { dialled: [NUMBER] }),
        }),
    }),
  ),
  fc.constantFrom('end', 'delete').map(
    (how): Edit => ({
      what: `${how} an announcement`,
      perform: async (api) => {
        const { announcements } = (await api.get('/api/announcements')).body as { announcements: Listed[] };
        const { name, version } = announcements[0] ?? { name: 'none', version: 1 };
        return how === 'end'
          ? api.send('POST', `/api/announcements/${name}/end`, { version })
          : api.send('DELETE', `/api/announcements/${name}/${version}`);
      },
    }),
  ),
  fc.tuple(text, fc.constantFrom('+49 30 1234567', '112', NUMBER)).map(
    ([said, to]): Edit => ({
      what: `divert to ${to}`,
      perform: (api) =>
        api.send('POST', '/api/diverts', { numbers: [NUMBER], to, reason: said, text: { en: said }, seconds: 20 }),
    }),
  ),
  fc.constant({
    what: 'end a divert',
    perform: async (api: TestApi) => {
      const { diverts } = (await api.get('/api/diverts')).body as { diverts: Listed[] };
      return api.send('POST', `/api/diverts/${diverts[0]?.name}/end`, { version: diverts[0]?.version ?? 1 });
    },
  }),
  fc.tuple(key, fc.option(fc.record({ name: text }, { requiredKeys: [] }))).map(
    ([of, after]): Edit => ({
      what: `row ${of}`,
      perform: async (api) => {
        const { rows } = (await api.get('/api/lists/known/rows')).body as { rows: { key: string; row: object }[] };
        const before = rows.find((one) => one.key === of)?.row ?? null;
        return api.send('POST', '/api/lists/known/rows', { changes: [{ key: of, before, after }] });
      },
    }),
  ),
  fc.tuple(fc.array(key, { maxLength: 3 }), fc.constantFrom('Number;Name', 'Number', 'Other;Name')).map(
    ([keys, heads]): Edit => ({
      what: `table ${heads}`,
      perform: async (api) => {
        const { version } = (await api.get('/api/lists/known')).body;
        const body = [heads, ...keys.map((one) => `${one};x`)].join('\n');
        const headers = { 'content-type': 'text/csv' };
        return api.raw(`/api/lists/known/csv?mode=replace&version=${version}`, { method: 'POST', body, headers });
      },
    }),
  ),
  fc.uniqueArray(column, { maxLength: 3 }).map(
    (columns): Edit => ({
      what: 'columns',
      perform: async (api) => {
        const { version } = (await api.get('/api/lists/known')).body;
        return api.send('PUT', '/api/lists/known', { version, title: 'Known', key: 'Number', columns });
      },
    }),
  ),
  fc.constantFrom('rename', 'delete', 'undo').map(
    (how): Edit => ({
      what: `${how} the list`,
      perform: async (api) => {
        const { version } = (await api.get('/api/lists/known')).body;
        if (how === 'delete') return api.send('DELETE', `/api/lists/known/${version}`);
        return api.send(
          'POST',
          `/api/lists/known/${how}`,
          how === 'rename' ? { version, to: 'elsewhere' } : { version },
        );
      },
    }),
  ),
  fc.tuple(fc.constantFrom('greeting', 'tries', 'mobile'), value).map(
    ([name, given]): Edit => ({
      what: `${name} = ${JSON.stringify(given)}`,
      perform: async (api) => {
        const { fields } = (await api.get('/api/fields')).body as { fields: Listed[] };
        return api.send('PUT', `/api/fields/main/${name}`, { value: given, version: fields[0]?.version ?? 1 });
      },
    }),
  ),
);

describe.each(DATABASES)('whatever the office does to a published flow, on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    const columns = [{ name: 'name', title: 'Name' }];
    await api.send('POST', '/api/lists', { title: 'Known', key: 'Number', columns });
    await api.send('POST', '/api/flows', { flow: publishedFlow() });
    expect((await api.send('POST', '/api/flows/main/publish', { version: 1, comment: '' })).status).toBe(200);
    await api.send('PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, { title: 'Service', flow: 'main' });
  });
  afterAll(async () => {
    await api.calls.stop();
    await database.remove();
  });

  /** The ways out of every step that is live, as its settings have them and as they are connected; and what is wrong. */
  async function verdict() {
    const { store } = api;
    const revision = await store.revisions.pointedAt('main');
    const live = revision === null ? null : await store.revisions.find('main', revision);
    if (live === null) throw new Error('nothing is live');
    const flow = readStoredFlow(live.document);
    const parts = { store, types: builtInTypes, checker, now: Date.now };
    const problems = checker.check(flow, await namesOf(store, builtInTypes, []), [], await telephonesOf(parts, flow));
    const ways = Object.entries(flow.nodes).map(([id, { type, config, next }]) => {
      const known = builtInTypes.find((one) => one.type === type);
      return [id, known?.exits(config), next];
    });
    return { ways, problems };
  }

  /** How far a call comes that meets things as they are: to keys that it is asked for, or to telephones that ring. */
  async function comesTo(number: string) {
    const caller = { number, anonymous: false, country: 'DE' };
    const started = await api.calls.start({ provider: 'simulator', dialled: NUMBER, caller, language: '' });
    if (started.kind !== 'started') throw new Error(started.kind);
    const log = await api.calls.readLog(started.call, -1);
    return { verb: started.reply.verbs.at(-1)?.verb, faults: log.filter(({ entry }) => entry.kind === 'fault') };
  }

  test('its ways out, the verdict on it, and that callers get through stay as they were', async () => {
    const before = await verdict();
    expect(before.problems).toEqual([]);
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: MOST_EDITS }), async (sequence) => {
        for (const { perform } of sequence) {
          const { status } = (await perform(api)) as { status: number };
          expect([200, 201, 404, 409, 422]).toContain(status);
          if (status < 300) taken++;
          expect(await verdict()).toEqual(before);
          for (const number of ['+4989123456', '+4930']) {
            const { verb, faults } = await comesTo(number);
            expect(['gather', 'dial']).toContain(verb);
            expect(faults).toEqual([]);
          }
        }
      }),
      { numRuns: SEQUENCES },
    );
    expect(taken).toBeGreaterThan(SEQUENCES / 2);
    expect(await api.store.named.find('list', 'known')).not.toBeNull();
  }, 120_000);
});
