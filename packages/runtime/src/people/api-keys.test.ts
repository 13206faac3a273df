import { describe, expect, it, vi } from 'vitest';
import { menuFlow } from '../api/testing/test-api.ts';
import { DATABASES } from '../store/testing/fresh-database.ts';
import { houseForEachTest } from './testing/house-for-each-test.ts';

describe.each(DATABASES)('keys for programs, on %s', (kind) => {
  const at = houseForEachTest(kind, async (house) => ({ admin: await house.admin() }));

  const bearer = (key: unknown) => ({ authorization: `Bearer ${key}` });
  it('open what their scopes say, and nothing else; are shown once and kept as a hash', async () => {
    const made = await at.admin.send('POST', '/api/keys', { title: 'CI', scopes: ['flows.read'], days: 1 });
    const { key } = made.body;
    const program = at.house.browser();
    expect((await program.get('/api/flows', bearer(key))).status).toBe(200);
    expect((await program.send('POST', '/api/flows', { flow: menuFlow() }, bearer(key))).status).toBe(403);
    for (const path of ['/api/people', '/api/keys', '/api/me/sessions', '/api/changes']) {
      expect((await program.get(path, bearer(key))).status).toBe(403);
    }
    expect(JSON.stringify((await at.admin.get('/api/keys')).body)).not.toContain(key);
    const kept = JSON.stringify(await at.house.store.signInTables.selectFrom('api_keys').selectAll().execute());
    expect(kept).not.toContain(key);
    expect(at.house.logged()).not.toContain(key);
  });

  it('end when they are deleted or too old, and a wrong key is nobody, whatever the cookie says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const make = async () =>
      (await at.admin.send('POST', '/api/keys', { title: 'CI', scopes: ['flows.read'], days: 1 })).body;
    const [one, two] = [await make(), await make()];
    const { id } = one.summary as { id: string };
    expect((await at.admin.send('DELETE', `/api/keys/${id}`)).status).toBe(200);
    expect((await at.house.browser().get('/api/flows', bearer(one.key))).status).toBe(401);
    expect((await at.admin.get('/api/flows', bearer('cw_nonsense'))).status).toBe(401);
    vi.advanceTimersByTime(86_400_001);
    expect((await at.house.browser().get('/api/flows', bearer(two.key))).status).toBe(401);
  });

  it('make nobody: a key is no person, and signs nothing in', async () => {
    const { key } = (await at.admin.send('POST', '/api/keys', { title: 'CI', scopes: ['flows.read'] })).body;
    const program = at.house.browser();
    await program.get('/api/flows', bearer(key));
    expect(program.cookies()).toBe('');
  });
});
