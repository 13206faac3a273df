import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { menuFlow } from '../api/testing/test-api.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type OpenHouse, openHouse, type TestBrowser } from './testing/open-house.ts';

describe.each(DATABASES)('keys for programs, on %s', (kind) => {
  let database: FreshDatabase;
  let house: OpenHouse;
  let admin: TestBrowser;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = openHouse(await database.open());
    admin = await house.admin();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await house.stop();
    await database.remove();
  });

  const bearer = (key: unknown) => ({ authorization: `Bearer ${key}` });
  it('open what their scopes say, and nothing else; are shown once and kept as a hash', async () => {
    const made = await admin.send('POST', '/api/keys', { title: 'CI', scopes: ['flows.read'], days: 1 });
    const { key } = made.body;
    const program = house.browser();
    expect((await program.get('/api/flows', bearer(key))).status).toBe(200);
    expect((await program.send('POST', '/api/flows', { flow: menuFlow() }, bearer(key))).status).toBe(403);
    for (const path of ['/api/people', '/api/keys', '/api/me/sessions', '/api/changes']) {
      expect((await program.get(path, bearer(key))).status).toBe(403);
    }
    expect(JSON.stringify((await admin.get('/api/keys')).body)).not.toContain(key);
    const kept = JSON.stringify(await house.store.signInTables.selectFrom('api_keys').selectAll().execute());
    expect(kept).not.toContain(key);
    expect(house.logged()).not.toContain(key);
  });

  it('end when they are deleted or too old, and a wrong key is nobody, whatever the cookie says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const make = async () =>
      (await admin.send('POST', '/api/keys', { title: 'CI', scopes: ['flows.read'], days: 1 })).body;
    const [one, two] = [await make(), await make()];
    const { id } = one.summary as { id: string };
    expect((await admin.send('DELETE', `/api/keys/${id}`)).status).toBe(200);
    expect((await house.browser().get('/api/flows', bearer(one.key))).status).toBe(401);
    expect((await admin.get('/api/flows', bearer('cw_nonsense'))).status).toBe(401);
    vi.advanceTimersByTime(86_400_001);
    expect((await house.browser().get('/api/flows', bearer(two.key))).status).toBe(401);
  });

  it('make nobody: a key is no person, and signs nothing in', async () => {
    const { key } = (await admin.send('POST', '/api/keys', { title: 'CI', scopes: ['flows.read'] })).body;
    const program = house.browser();
    await program.get('/api/flows', bearer(key));
    expect(program.cookies()).toBe('');
  });
});
