import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, type TestClient, testApi } from '../api/testing/test-api.ts';
import { type Actor, GRANT_KINDS, ROLES } from '../people/actor.ts';
import { SCOPES } from '../people/scopes.ts';
import { actorWith, keyWith } from '../people/testing/actors.ts';
import { routesOfApi } from '../people/testing/routes-of-api.ts';
import { type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { ASKED_ABOUT, CROWD, CROWD_ANSWERED, FIGURES, SOLO, seedBusyAgent, ZORA } from './testing/busy-agent.ts';
import { figuresIn } from './testing/search-for-figures.ts';

const GRANTS = GRANT_KINDS.map((kind) => ({ kind, name: '*' }));
const OTHERS: readonly (readonly [string, Actor | null])[] = [
  ...ROLES.map((role) => [role, actorWith({ roles: [role], grants: GRANTS })] as const),
  ['somebody with all roles', actorWith({ roles: ROLES, grants: GRANTS })],
  ['a key for everything', keyWith(SCOPES)],
  ['nobody', null],
];
const HERSELF: Actor = { ...actorWith({ roles: ['agent'] }), id: ZORA.person, name: ZORA.name };
const SUPERVISOR = actorWith({ roles: ['supervisor'] });
/** What a stream tells at once has come by then. */
const STREAM_MS = 400;

const reading = routesOfApi().filter((route) => route.startsWith('GET '));
/** Every address that a route can have: each parameter with everything that could be asked about. */
const addresses = reading.flatMap((route) => {
  const path = route.slice('GET '.length);
  return path.includes(':')
    ? ASKED_ABOUT.map((value) => path.replaceAll(/:[^/]+/g, encodeURIComponent(value)))
    : [
        path,
        `${path}?number=%2B498955501`,
        `${path}?ticket=${SOLO}-ticket-1`,
        `${path}?show=solved`,
        `${path}?show=all`,
        `${path}?state=done`,
        `${path}?state=over`,
      ];
});

async function textOf(client: TestClient, path: string): Promise<string> {
  const answer = await client.raw(path);
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/event-stream')) return answer.text();
  const reader = answer.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  const over = setTimeout(() => void reader.cancel(), STREAM_MS);
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += decoder.decode(part.value);
  clearTimeout(over);
  return text;
}

// What is told doesn't depend on where it is stored: thousands of requests on one database are enough.
describe('what can be learnt of one person’s work', () => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    api = await testApi(database);
    await api.queues.start();
    await seedBusyAgent(api, Date.now());
  }, 60_000);
  afterAll(async () => {
    api.closeStreams();
    await api.queues.stop();
    await api.calls.stop(0);
    await database.remove();
  });

  const leaks = async (asking: readonly (readonly [string, Actor | null])[]) => {
    const found: string[] = [];
    for (const [title, actor] of asking) {
      const client = api.as(actor);
      for (const path of addresses) {
        const told = figuresIn(await textOf(client, path));
        if (told.length > 0) found.push(`${title}: GET ${path} tells ${told.join(', ')}`);
      }
    }
    return found;
  };
  const decide = async (profile: Record<string, unknown>) => {
    const { version } = (await api.get('/api/monitoring')).body;
    await api.send('PUT', '/api/monitoring', { version, profile });
    const officer = api.as(actorWith({ roles: ['data-protection'] }));
    const { version: next, proposal } = (await api.get('/api/monitoring')).body;
    if (proposal !== null) await officer.send('POST', '/api/monitoring/agreement', { version: next });
  };
  const dayOf = (actor: Actor) => api.as(actor).get(`/api/live/people/${ZORA.person}/day`);

  it('is everything for herself: the search would find it', async () => {
    const own = figuresIn(await textOf(api.as(HERSELF), '/api/desk/day'));
    expect(own).toEqual(expect.arrayContaining([`the figure ${FIGURES.answered}`, `the figure ${FIGURES.missed}`]));
  });

  it('is nothing for anybody else while the profile is strict, by whatever route, stream, export or log', async () => {
    expect(addresses.length).toBeGreaterThan(200);
    expect(await leaks(OTHERS)).toEqual([]);
    expect(await leaks([['a colleague', { ...actorWith({ roles: ['agent'] }), id: 'agent-ann' }]])).toEqual([]);
    // That this test asks for her is in the log, too.
    const logged = api.logged.filter((line) => !line.includes('"msg":"GET '));
    expect(api.logged.length).toBeGreaterThan(1000);
    expect(figuresIn(logged.join('\n'))).toEqual([]);
    expect((await dayOf(SUPERVISOR)).body).toMatchObject({ code: 'not-shown' });
  }, 240_000);

  it('still lets figures of a large group be seen', async () => {
    const { queues } = (await api.as(SUPERVISOR).get('/api/live')).body as {
      queues: { queue: string; today: { answered: number } | null }[];
    };
    expect(queues.find(({ queue }) => queue === CROWD)?.today).toMatchObject({ answered: CROWD_ANSWERED });
    expect(queues.find(({ queue }) => queue === SOLO)?.today).toBeNull();
  });

  it('is what the loosened profile says, for those who supervise and nobody else', async () => {
    await decide({ listening: false, figures: true, breakReasons: true, statusHistory: false, smallestGroup: 1 });
    expect((await dayOf(SUPERVISOR)).body).toMatchObject({ answered: FIGURES.answered, missed: FIGURES.missed });
    expect(figuresIn(await textOf(api.as(SUPERVISOR), '/api/live'))).toContain('the reason of a break');
    const rest = OTHERS.filter(
      ([, actor]) => actor === null || !actor.roles.some((role) => role === 'admin' || role === 'supervisor'),
    );
    expect(rest.length).toBeGreaterThan(4);
    expect(await leaks(rest)).toEqual([]);
  }, 240_000);

  it('is nothing again as soon as either tightens it', async () => {
    await decide({ listening: false, figures: false, breakReasons: false, statusHistory: false, smallestGroup: 3 });
    expect((await dayOf(SUPERVISOR)).status).toBe(403);
    expect(await leaks(OTHERS.filter(([title]) => title === 'supervisor' || title === 'admin'))).toEqual([]);
  }, 240_000);
});
