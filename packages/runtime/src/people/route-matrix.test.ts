import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, type TestClient, testApi } from '../api/testing/test-api.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type Actor, GRANT_KINDS, type Grant, ROLES, type Role } from './actor.ts';
import { PERMISSIONS, type Permission } from './permissions.ts';
import { SCOPES } from './scopes.ts';
import { actorWith, keyWith } from './testing/actors.ts';
import { contentsOf } from './testing/contents-of.ts';
import { routesOfApi } from './testing/routes-of-api.ts';

const EVERYTHING: readonly Grant[] = GRANT_KINDS.map((kind) => ({ kind, name: '*' }));
type Asker = { readonly title: string; readonly actor: Actor | null };

/** Everybody who could ask: each role with all grants and with none, nobody, a key for everything and one for nothing. */
const ASKERS: readonly Asker[] = [
  { title: 'nobody', actor: null },
  ...ROLES.map((role) => ({ title: role, actor: actorWith({ roles: [role], grants: EVERYTHING }) })),
  ...ROLES.map((role) => ({ title: `${role} without a grant`, actor: actorWith({ roles: [role] }) })),
  { title: 'somebody without a role', actor: actorWith({ grants: EVERYTHING }) },
  { title: 'a key for everything', actor: keyWith(SCOPES) },
  { title: 'a key for nothing', actor: keyWith([]) },
];

/**
 * Who is let in, said a second time and in other words than the middleware's: straight from the table's line. What it says
 * of a role holds for a role alone here, so no roles have to be joined.
 */
function expected(permission: Permission | undefined, { actor }: Asker): 'in' | 401 | 403 {
  if (permission === 'public') return 'in';
  if (actor === null) return 401;
  if (permission === undefined) return 403;
  if (actor.via === 'key') {
    return permission.scope !== undefined && actor.scopes?.includes(permission.scope) === true ? 'in' : 403;
  }
  const [role] = actor.roles;
  if (role === 'admin') return 'in';
  if (permission.roles !== 'everyone' && (role === undefined || !permission.roles.includes(role))) return 403;
  if (permission.granted === undefined) return 'in';
  return actor.grants.length > 0 || (role !== undefined && SEES_ALL[permission.granted.kind]?.includes(role))
    ? 'in'
    : 403;
}

/** Public routes that answer so by themselves: no second step is awaited, a password is wrong. */
const ANSWERS_401: ReadonlySet<string> = new Set(['POST /api/session', 'POST /api/session/second']);

/** Roles that hold all things of a kind by themselves. */
const SEES_ALL: Partial<Record<string, readonly Role[]>> = {
  schedule: ['designer', 'supervisor'],
  announcement: ['supervisor'],
  list: ['designer'],
  box: ['supervisor'],
  queue: ['supervisor'],
  number: ['designer', 'supervisor'],
  field: ['designer'],
};

/** Asks for a route with an empty body; its parameters name what isn't there. Returns the status. */
async function ask(client: TestClient, route: string): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const answer = await client.raw(path.replaceAll(/:[^/]+/g, 'nothing-like-it'), {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' || method === 'PUT' ? { body: '{}' } : {}),
  });
  // Streams would go on for ever.
  await answer.body?.cancel();
  return answer.status;
}

describe.each(DATABASES)('every route and every role on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
  });
  afterAll(async () => {
    api.closeStreams();
    await api.calls.stop();
    await database.remove();
  });

  it('lets in whom the table names; whom it doesn’t is refused and writes nothing', async () => {
    const wrong: string[] = [];
    const [routes, refused] = [routesOfApi(), new Set([401, 403])];
    for (const asker of ASKERS) {
      const client = api.as(asker.actor);
      const wantedOf = (route: string) => expected(PERMISSIONS[route], asker);
      const before = await contentsOf(api.store);
      for (const route of routes.filter((one) => wantedOf(one) !== 'in')) {
        const got = await ask(client, route);
        if (got !== wantedOf(route)) wrong.push(`${asker.title}: ${route}: ${got}, not ${wantedOf(route)}`);
      }
      if ((await contentsOf(api.store)) !== before) wrong.push(`${asker.title} was refused and has written something`);
      for (const route of routes.filter((one) => wantedOf(one) === 'in')) {
        const got = await ask(client, route);
        if (refused.has(got) && !ANSWERS_401.has(route))
          wrong.push(`${asker.title}: ${route}: ${got}, though it’s theirs`);
      }
    }
    expect(wrong).toEqual([]);
    expect(routes.length * ASKERS.length).toBeGreaterThan(1500);
  }, 240_000);
});

describe('the table', () => {
  const may = (role: Role, route: string) =>
    expected(PERMISSIONS[route], { title: role, actor: actorWith({ roles: [role], grants: EVERYTHING }) });

  it('shows office users the day, and neither flows, numbers’ connections, people nor calls', () => {
    expect(may('business', 'PUT /api/opening-hours/:name')).toBe('in');
    expect(may('business', 'GET /api/today')).toBe('in');
    for (const route of [
      'GET /api/flows',
      'GET /api/connections',
      'GET /api/people',
      'GET /api/calls',
      'GET /api/changes',
    ]) {
      expect(may('business', route)).toBe(403);
    }
  });

  it('lets nobody but administrators look after people, keys, connections and credentials', () => {
    const lines = Object.keys(PERMISSIONS).filter((route) =>
      /\/api\/(people|keys|connections|credentials|alerts)/.test(route),
    );
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) for (const role of ROLES) expect(may(role, line)).toBe(role === 'admin' ? 'in' : 403);
  });

  it('opens no route about people or keys to any key', () => {
    const opened = Object.entries(PERMISSIONS).filter(([, line]) => line !== 'public' && line.scope !== undefined);
    expect(opened.filter(([route]) => /\/api\/(people|keys|me|changes)/.test(route))).toEqual([]);
    expect(opened.length).toBeGreaterThan(20);
  });

  it('lets agents do next to nothing, as they have no desk yet', () => {
    expect(may('agent', 'GET /api/calls')).toBe(403);
    expect(may('agent', 'GET /api/messages')).toBe(403);
    expect(may('agent', 'PUT /api/me')).toBe('in');
  });
});
