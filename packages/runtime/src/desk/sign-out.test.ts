import { describe, expect, it } from 'vitest';
import { houseForEachTest } from '../people/testing/house-for-each-test.ts';
import { PASSWORD, type TestBrowser } from '../people/testing/open-house.ts';
import { DATABASES } from '../store/testing/fresh-database.ts';

const EMAIL = 'jana@example.com';

describe.each(DATABASES)('agents who sign out on %s', (kind) => {
  const at = houseForEachTest(kind, async (house) => {
    await house.admin();
    return { jana: await house.join({ email: EMAIL, roles: ['agent'] }) };
  });

  const signIn = async (): Promise<TestBrowser> => {
    const browser = at.house.browser();
    await browser.send('POST', '/api/session', { email: EMAIL, password: PASSWORD });
    return browser;
  };
  const state = async (browser: TestBrowser) =>
    ((await browser.get('/api/desk')).body.desk as { state: string } | null)?.state;

  it('are off, and no queue rings them', async () => {
    await at.jana.send('PUT', '/api/desk/state', { state: 'available' });
    expect((await at.jana.send('DELETE', '/api/session')).status).toBe(200);
    expect(await state(await signIn())).toBe('offline');
  });

  it('stay as they are while they are signed in elsewhere', async () => {
    await at.jana.send('PUT', '/api/desk/state', { state: 'available' });
    const elsewhere = await signIn();
    await elsewhere.send('DELETE', '/api/session');
    expect(await state(at.jana)).toBe('available');
    await at.jana.send('DELETE', '/api/session');
    expect(await state(await signIn())).toBe('offline');
  });

  it('are signed out like everybody else if they take no calls, or nobody was signed in', async () => {
    const office = await at.house.join({ email: 'office@example.com', roles: ['business'] });
    expect((await office.send('DELETE', '/api/session')).status).toBe(200);
    expect(await office.person()).toBeNull();
    expect((await at.house.browser().send('DELETE', '/api/session')).status).toBe(200);
  });
});
