import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menuFlow, type TestApi, testApi } from '../api/testing/test-api.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';

const NUMBER = '+498999998100';
const PER_SECOND = 50;
const SWITCHES = 20;
const SECONDS = 6;

describe.each(DATABASES)('switching live while calls arrive, on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.send('POST', '/api/flows', { flow: saying('Version one.') });
    await api.send('POST', '/api/flows/main/publish', { version: 1, comment: '' });
    await api.send('PUT', '/api/flows/main/draft', { flow: saying('Version two.'), version: 1 });
    await api.send('POST', '/api/flows/main/publish', { version: 2, comment: '' });
    await api.send('PUT', '/api/numbers/%2B498999998100', { title: 'Desk', flow: 'main' });
  });
  afterAll(() => database.remove());

  it(`loses none of some ${PER_SECOND} calls a second in ${SWITCHES} switches, and each runs on one version`, async () => {
    const calls: Promise<{ call: string; revision: number }>[] = [];
    let running = true;
    const switching = (async () => {
      for (let i = 0; i < SWITCHES; i++) {
        const { version = 0 } = (await api.store.aliases.find('main', 'live')) ?? {};
        const to = { revision: (i % 2) + 1, version };
        const { status } = await api.send('PUT', '/api/flows/main/aliases/live', to);
        expect(status).toBe(200);
        await pause((SECONDS * 1000) / SWITCHES);
      }
      running = false;
    })();
    const began = Date.now();
    while (running) {
      calls.push(wholeCall(`+4989${10_000 + calls.length}`));
      const next = began + (calls.length * 1000) / PER_SECOND;
      await pause(Math.max(0, next - Date.now()));
    }
    await switching;
    const done = await Promise.all(calls);
    expect(new Set(done.map(({ call }) => call)).size).toBe(calls.length);
    const met = new Set<number>();
    for (const { call, revision } of done) {
      const { body } = await api.get(`/api/calls/${call}`);
      const { call: summary, events } = body as {
        call: { revision: number; outcome: string };
        events: { entry: { kind: string; text?: string } }[];
      };
      expect(summary).toMatchObject({ revision, outcome: 'flow' });
      const said = events.flatMap(({ entry }) => (entry.kind === 'said' ? [entry.text] : []));
      const words = revision === 1 ? 'Version one.' : 'Version two.';
      expect(said).toEqual([`Welcome. ${words}`, `Goodbye. ${words}`]);
      met.add(revision);
    }
    expect(met).toEqual(new Set([1, 2]));
    expect(api.errors).toEqual([]);
  }, 60_000);

  /** Rings, presses a key after a moment, and lets the call flow end it. */
  async function wholeCall(number: string): Promise<{ call: string; revision: number }> {
    const rung = await api.send('POST', '/api/simulator/calls', { dialled: NUMBER, caller: { number } });
    expect(rung.status).toBe(201);
    const { call, revision, generation } = rung.body as { call: string; revision: number; generation: number };
    await pause(300);
    const key = { generation, event: { kind: 'keys', keys: '1' } };
    const pressed = await api.send('POST', `/api/simulator/calls/${call}/events`, key);
    expect(pressed).toMatchObject({ status: 200, body: { taken: 'taken', phase: 'ended' } });
    return { call, revision };
  }
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The same words at both ends of the call: they must not mix. */
function saying(words: string) {
  const flow = menuFlow('main');
  const { menu, one } = flow.nodes;
  if (menu === undefined || one === undefined) throw new Error('The flow has both.');
  const prompt = (before: string) => ({ text: { en: `${before} ${words}` } });
  return {
    ...flow,
    nodes: {
      ...flow.nodes,
      menu: { ...menu, config: { ...menu.config, prompt: prompt('Welcome.') } },
      one: { ...one, config: { prompt: prompt('Goodbye.') } },
    },
  };
}
