import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOOK_MS } from '../api/sse.ts';
import { menuFlow } from '../api/testing/test-api.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type OpenHouse, openHouse, PASSWORD, type TestBrowser } from './testing/open-house.ts';
import { routesOfApi } from './testing/routes-of-api.ts';

const NUMBER = '+4989123456';
const EMAIL = 'sue@example.com';

/** What ends the streams of somebody: done by themselves in another browser, or by an administrator. */
const CAUSES: Readonly<Record<string, (parts: Parts) => Promise<{ readonly status: number }>>> = {
  'they sign out': ({ theirs }) => theirs.send('DELETE', '/api/session'),
  'they end their other sessions elsewhere': ({ elsewhere }) => elsewhere.send('DELETE', '/api/me/sessions'),
  'they change their password elsewhere': ({ elsewhere }) =>
    elsewhere.send('POST', '/api/me/password', { current: PASSWORD, password: 'seven blue teapots' }),
  'their role is taken away': ({ admin, id }) =>
    admin.send('PUT', `/api/people/${id}`, { roles: ['business'], grants: [], active: true }),
  'other queues are handed to them': ({ admin, id }) =>
    admin.send('PUT', `/api/people/${id}`, {
      roles: ['supervisor'],
      grants: [{ kind: 'queue', name: 'orders' }],
      active: true,
    }),
  'they may not come in any more': ({ admin, id }) =>
    admin.send('PUT', `/api/people/${id}`, { roles: ['supervisor'], grants: [], active: false }),
  'they are removed': ({ admin, id }) => admin.send('DELETE', `/api/people/${id}`),
};
type Parts = {
  readonly admin: TestBrowser;
  readonly theirs: TestBrowser;
  readonly elsewhere: TestBrowser;
  readonly id: string;
};

describe.each(DATABASES)('streams that are open on %s', (kind) => {
  let database: FreshDatabase;
  /** Two processes with one database. */
  let here: OpenHouse;
  let there: OpenHouse;
  let call: string;
  beforeEach(async () => {
    // The heartbeats go by the real clock; when it is looked who still may read, tests decide.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    database = await freshDatabase(kind);
    const store = await database.open();
    here = openHouse(store);
    there = openHouse(store);
    const admin = await here.admin();
    const flow = menuFlow();
    await admin.send('POST', '/api/flows', { flow });
    await admin.send('POST', `/api/flows/${flow.id}/publish`, { version: 1, comment: '' });
    await admin.send('PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, { title: 'N', flow: flow.id });
    const rung = await admin.send('POST', '/api/simulator/calls', { dialled: NUMBER, caller: { number: '+491' } });
    call = String(rung.body.call);
    expect(rung.status).toBe(201);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await here.stop();
    await there.stop();
    await database.remove();
  });

  const streams = () =>
    routesOfApi()
      .filter((route) => /^GET .*\/stream$/.test(route))
      .map((route) => route.slice('GET '.length).replace(':id', call));
  /** Opens all of them. `over`: how many have ended. */
  const openAll = async (browser: TestBrowser, headers: Record<string, string> = {}, paths = streams()) => {
    let over = 0;
    for (const path of paths) {
      const opened = await browser.stream(path, headers);
      expect([path, opened.status]).toEqual([path, 200]);
      void opened.over.then(() => void over++);
    }
    return { all: paths.length, over: () => over };
  };
  /** Looks once more, and again while what was found is still on its way from the database. */
  const lookUntilOver = (open: Awaited<ReturnType<typeof openAll>>) =>
    expect
      .poll(
        async () => {
          await vi.advanceTimersByTimeAsync(LOOK_MS);
          return open.over();
        },
        { timeout: 15_000 },
      )
      .toBe(open.all);

  it('are all that there are', () => {
    expect(streams().sort()).toEqual(
      [`/api/calls/${call}/stream`, '/api/desk/stream', '/api/live/stream', '/api/stream'].sort(),
    );
  });

  // Where two processes share a database, the other one has to notice it, too.
  const where = kind === 'postgres' ? 'another process' : 'the same process';
  describe(`in ${where}`, () => {
    it.each(Object.keys(CAUSES))('end within seconds when %s; others’ go on', async (why) => {
      const theirs = await here.join({ email: EMAIL, roles: ['supervisor'] });
      const id = (await theirs.person())?.id ?? '';
      const elsewhere = here.browser();
      await elsewhere.send('POST', '/api/session', { email: EMAIL, password: PASSWORD });
      const colleague = await here.join({ email: 'bo@example.com', roles: ['supervisor'] });
      const reader = (where === 'the same process' ? here : there).browser();
      reader.setCookies(theirs.cookies());
      const [open, others] = [await openAll(reader), await openAll(colleague)];
      await vi.advanceTimersByTimeAsync(LOOK_MS);
      expect([open.over(), others.over()]).toEqual([0, 0]);
      const cause = CAUSES[why];
      expect((await cause?.({ admin: await here.admin(), theirs, elsewhere, id }))?.status).toBe(200);
      await lookUntilOver(open);
      expect(others.over()).toBe(0);
      await colleague.send('DELETE', '/api/session');
      await lookUntilOver(others);
    });
  });

  it('end within seconds when the key that opened them is deleted', async () => {
    const admin = await here.admin();
    const made = await admin.send('POST', '/api/keys', { title: 'CI', scopes: ['calls.read'], days: 1 });
    const headers = { authorization: `Bearer ${made.body.key}` };
    const open = await openAll(there.browser(), headers, [`/api/calls/${call}/stream`]);
    await vi.advanceTimersByTimeAsync(LOOK_MS);
    expect(open.over()).toBe(0);
    const { keys } = (await admin.get('/api/keys')).body as { keys: { id: string }[] };
    expect((await admin.send('DELETE', `/api/keys/${keys[0]?.id}`)).status).toBe(200);
    await lookUntilOver(open);
  });
});
