import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHouse, openHouse, PASSWORD, type TestBrowser } from '../people/testing/open-house.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';

const EMAIL = 'jana@example.com';

describe.each(DATABASES)('agents who sign out on %s', (kind) => {
  let database: FreshDatabase;
  let house: OpenHouse;
  let jana: TestBrowser;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = openHouse(await database.open());
    await house.admin();
    jana = await house.join({ email: EMAIL, roles: ['agent'] });
  });
  afterEach(async () => {
    await house.stop();
    await database.remove();
  });

  const signIn = async (): Promise<TestBrowser> => {
    const browser = house.browser();
    await browser.send('POST', '/api/session', { email: EMAIL, password: PASSWORD });
    return browser;
  };
  const state = async (browser: TestBrowser) =>
    ((await browser.get('/api/desk')).body.desk as { state: string } | null)?.state;

  it('are off, and no queue rings them', async () => {
    await jana.send('PUT', '/api/desk/state', { state: 'available' });
    expect((await jana.send('DELETE', '/api/session')).status).toBe(200);
    expect(await state(await signIn())).toBe('offline');
  });

  it('stay as they are while they are signed in elsewhere', async () => {
    await jana.send('PUT', '/api/desk/state', { state: 'available' });
    const elsewhere = await signIn();
    await elsewhere.send('DELETE', '/api/session');
    expect(await state(jana)).toBe('available');
    await jana.send('DELETE', '/api/session');
    expect(await state(await signIn())).toBe('offline');
  });

  it('are signed out like everybody else if they take no calls, or nobody was signed in', async () => {
    const office = await house.join({ email: 'office@example.com', roles: ['business'] });
    expect((await office.send('DELETE', '/api/session')).status).toBe(200);
    expect(await office.person()).toBeNull();
    expect((await house.browser().send('DELETE', '/api/session')).status).toBe(200);
  });
});
