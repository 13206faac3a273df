import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import type { OidcProvider } from './oidc-provider.ts';
import { type OidcServer, startOidcServer } from './testing/oidc-server.ts';
import { type OpenHouse, openHouse, type TestBrowser } from './testing/open-house.ts';

const HERE = 'http://localhost:8080';
const BACK = `${HERE}/api/session/oidc/callback/work`;

describe.each(DATABASES)('signing in at a provider, on %s', (kind) => {
  let database: FreshDatabase;
  let server: OidcServer;
  const opened: OpenHouse[] = [];
  beforeEach(async () => {
    database = await freshDatabase(kind);
    server = await startOidcServer(BACK);
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.stop();
    await server.close();
    await database.remove();
  });

  async function house(more: Partial<OidcProvider> = {}): Promise<OpenHouse> {
    const { issuer, clientId, clientSecret } = server;
    const work = { id: 'work', title: 'Work', issuer, clientId, clientSecret, roles: [], trustEmail: false, ...more };
    const one = openHouse(await database.open(), { oidc: [work] });
    opened.push(one);
    await one.admin();
    return one;
  }

  /** Goes to the provider and comes back. Returns where the browser is then. */
  async function come(browser: TestBrowser, name: string, back = '/today'): Promise<string> {
    const { url } = (await browser.send('POST', '/api/session/oidc/work', { back })).body;
    const returned = await server.signIn(String(url), name);
    return (await browser.get(returned.slice(HERE.length))).headers.get('location') ?? '';
  }

  it('is offered, and goes there with a secret of its own each time', async () => {
    const { browser } = await house();
    expect((await browser().get('/api/session')).body.providers).toEqual([{ id: 'work', title: 'Work' }]);
    const urls = await Promise.all([1, 2].map(() => browser().send('POST', '/api/session/oidc/work', { back: '/' })));
    const [one, two] = urls.map(({ body }) => new URL(String(body.url)).searchParams);
    expect(one?.get('redirect_uri')).toBe(BACK);
    expect(one?.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(one?.get(name)).not.toBe(two?.get(name));
    expect((await browser().send('POST', '/api/session/oidc/other', { back: '/' })).status).toBe(404);
  });

  it('lets in who was invited, with the rights of the invitation and no others', async () => {
    const { admin, browser, store } = await house();
    const rights = { roles: ['business'], grants: [{ kind: 'schedule', name: 'office' }] };
    const invited = await (await admin()).send('POST', '/api/people', {
      email: 'bo@example.com',
      name: 'Bo',
      ...rights,
    });
    // What the provider says of rights is its own business.
    server.people.set('bo', {
      email: 'Bo@Example.com',
      email_verified: true,
      name: 'Bo B.',
      roles: '["admin"]',
      role: 'admin',
    });
    const page = browser();
    expect(await come(page, 'bo', '/opening-hours/office')).toBe('/opening-hours/office');
    expect((await page.get('/api/session')).body.person).toMatchObject({
      email: 'bo@example.com',
      ...rights,
      password: false,
    });
    expect(await store.people.findByEmail('bo@example.com')).toMatchObject({
      joinedAt: expect.any(Number),
      active: true,
    });
    // The invitation was taken up: its link is no second way in.
    const token = String(invited.body.link).split('#')[1];
    expect((await browser().get(`/api/invitations/${token}`)).status).toBe(410);
    expect(await come(browser(), 'bo')).toBe('/today');
    expect(await store.people.count()).toBe(2);
    const tokens = await store.signInTables
      .selectFrom('people_accounts')
      .where('provider', '=', 'work')
      .selectAll()
      .execute();
    expect(tokens).toMatchObject([{ access_token: null, refresh_token: null, id_token: null }]);
  });

  it('lets nobody in who wasn’t, whose address isn’t verified, or who may not come any more', async () => {
    const { admin, browser, store } = await house();
    server.people.set('eve', { email: 'eve@example.com', email_verified: true });
    expect(await come(browser(), 'eve')).toBe('/sign-in?problem=not-invited');
    await (await admin()).send('POST', '/api/people', {
      email: 'cy@example.com',
      name: 'Cy',
      roles: ['admin'],
      grants: [],
    });
    for (const email_verified of [false, undefined, 'no']) {
      server.people.set('cy', { email: 'cy@example.com', ...(email_verified === undefined ? {} : { email_verified }) });
      expect(await come(browser(), 'cy')).toBe('/sign-in?problem=not-verified');
    }
    server.people.set('cy', { email: 'cy@example.com', email_verified: true });
    expect(await come(browser(), 'cy')).toBe('/today');
    const cy = await store.people.findByEmail('cy@example.com');
    await (await admin()).send('PUT', `/api/people/${cy?.id}`, { roles: ['admin'], grants: [], active: false });
    const page = browser();
    expect(await come(page, 'cy')).toBe('/sign-in?problem=not-active');
    expect(await page.person()).toBeNull();
    expect(await store.people.count()).toBe(2);
  });

  it('knows somebody by the provider’s id, not by an address that they take over', async () => {
    const { admin, browser } = await house();
    for (const name of ['dee', 'fay']) {
      await (await admin()).send('POST', '/api/people', { email: `${name}@example.com`, name, roles: [], grants: [] });
      server.people.set(name, { email: `${name}@example.com`, email_verified: true });
      await come(browser(), name);
    }
    server.people.set('dee', { email: 'fay@example.com', email_verified: true });
    const page = browser();
    await come(page, 'dee');
    expect((await page.get('/api/session')).body.person).toMatchObject({ email: 'dee@example.com' });
  });

  it('lets everybody of a provider in where its people get roles, and trusts its addresses where told', async () => {
    const { browser } = await house({ roles: ['supervisor'], trustEmail: true });
    server.people.set('gil', { email: 'gil@example.com', name: 'Gil', active: 0 });
    const page = browser();
    expect(await come(page, 'gil')).toBe('/today');
    expect((await page.get('/api/session')).body.person).toMatchObject({
      name: 'Gil',
      roles: ['supervisor'],
      grants: [],
    });
  });

  it('leads nowhere but here afterwards', async () => {
    const { admin, browser } = await house();
    await (await admin()).send('POST', '/api/people', { email: 'hal@example.com', name: 'Hal', roles: [], grants: [] });
    server.people.set('hal', { email: 'hal@example.com', email_verified: true });
    for (const back of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
    ]) {
      expect(await come(browser(), 'hal', back)).toBe('/');
    }
  });

  it('takes an answer only in the browser that asked, once, and with its own secret', async () => {
    const { admin, browser } = await house();
    await (await admin()).send('POST', '/api/people', { email: 'ivy@example.com', name: 'Ivy', roles: [], grants: [] });
    server.people.set('ivy', { email: 'ivy@example.com', email_verified: true });
    const attacker = browser();
    const { url } = (await attacker.send('POST', '/api/session/oidc/work', { back: '/' })).body;
    const returned = (await server.signIn(String(url), 'ivy')).slice(HERE.length);
    // Sent to somebody else, it would sign them in as whoever sent it.
    const victim = browser();
    expect((await victim.get(returned)).headers.get('location')).toBe('/sign-in?problem=failed');
    expect(await victim.person()).toBeNull();
    const other = browser();
    await other.send('POST', '/api/session/oidc/work', { back: '/' });
    const wrong = new URL(returned, HERE);
    wrong.searchParams.set('state', 'made-up');
    expect((await other.get(`${wrong.pathname}${wrong.search}`)).headers.get('location')).toBe(
      '/sign-in?problem=failed',
    );
    expect((await other.get('/api/session/oidc/callback/work')).headers.get('location')).toBe(
      '/sign-in?problem=failed',
    );
    expect((await other.get('/api/session/oidc/callback/work?error=access_denied')).headers.get('location')).toBe(
      '/sign-in?problem=failed',
    );
    expect(await other.person()).toBeNull();
  });

  it('keeps nobody out who has a password, when a provider doesn’t answer', async () => {
    const { browser, admin } = await house({ issuer: 'http://127.0.0.1:9' });
    expect(await (await admin()).person()).not.toBeNull();
    expect((await browser().send('POST', '/api/session/oidc/work', { back: '/' })).status).toBe(404);
  });
});
