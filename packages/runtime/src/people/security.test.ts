import { describe, expect, it } from 'vitest';
import { menuFlow } from '../api/testing/test-api.ts';
import { DATABASES } from '../store/testing/fresh-database.ts';
import { houseForEachTest } from './testing/house-for-each-test.ts';
import { ADA, openHouse, PASSWORD, type TestBrowser } from './testing/open-house.ts';
import { totpNow } from './testing/totp-now.ts';

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>';

describe.each(DATABASES)('whoever means harm, on %s', (kind) => {
  const at = houseForEachTest(kind, async (house) => ({ admin: await house.admin() }));
  const enter = (browser: TestBrowser, password = ADA.password, email = ADA.email) =>
    browser.send('POST', '/api/session', { email, password });

  describe('session fixation', () => {
    it('a session that somebody else knows isn’t the one after signing in, and is over', async () => {
      const victim = at.house.browser();
      const attacker = await at.house.join({ email: 'mallory@example.com', roles: ['business'] });
      victim.setCookies(attacker.cookies());
      await enter(victim);
      expect(await victim.person()).toMatchObject({ name: ADA.name });
      expect(victim.cookies()).not.toBe(attacker.cookies());
      expect(await attacker.person()).toBeNull();
    });

    it('a made-up cookie is not taken over', async () => {
      const victim = at.house.browser();
      victim.setCookies(`callwright.session_token=${'a'.repeat(32)}.made-up`);
      await enter(victim);
      expect(victim.cookies()).not.toContain('made-up');
    });

    it('a session from before a second factor was switched on or off is not the one after', async () => {
      const before = at.admin.cookies();
      const { secret } = (await at.admin.send('POST', '/api/me/totp', { password: ADA.password })).body;
      await at.admin.send('POST', '/api/me/totp/confirm', { code: totpNow(String(secret)) });
      expect(at.admin.cookies()).not.toBe(before);
      const other = at.house.browser();
      other.setCookies(before);
      expect(await other.person()).toBeNull();
    });
  });

  describe('requests across sites', () => {
    const flow = () => ({ flow: menuFlow('crossed') });
    it.each([
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
      { 'sec-fetch-site': '', origin: 'null' },
    ])('are refused though the cookie comes along: %j', async (sent) => {
      // Browsers that don’t send `sec-fetch-site` send `origin`.
      const got = await at.admin.send('POST', '/api/flows', flow(), sent);
      expect([got.status, got.body.code]).toEqual([403, 'wrong-origin']);
      expect(await at.house.store.flows.find('crossed')).toBeNull();
    });

    it('are refused as a form could send them', async () => {
      for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
        const got = await at.admin.send('POST', '/api/flows', JSON.stringify(flow()), { 'content-type': type });
        expect(got.status).toBe(415);
      }
      expect(await at.house.store.flows.find('crossed')).toBeNull();
    });

    it('can’t sign somebody in as somebody else', async () => {
      const got = await at.house.browser().send('POST', '/api/session', ADA, { 'sec-fetch-site': 'cross-site' });
      expect([got.status, got.body.code]).toEqual([403, 'wrong-origin']);
    });

    it('hold once the server is open to a network, where any name is ours', async () => {
      const open = openHouse(at.house.store, { binding: 'open' });
      const browser = open.browser('calls.example.com');
      await enter(browser);
      const got = await browser.send('POST', '/api/flows', flow(), { 'sec-fetch-site': 'cross-site' });
      expect([got.status, got.body.code]).toEqual([403, 'wrong-origin']);
      expect((await browser.send('POST', '/api/flows', flow())).status).toBe(201);
      await open.stop();
    });
  });

  describe('privilege by a changed id', () => {
    it('somebody else’s session can’t be ended, nor seen', async () => {
      const mallory = await at.house.join({ email: 'mallory@example.com', roles: ['business'] });
      const { sessions } = (await at.admin.get('/api/me/sessions')).body as { sessions: { id: string }[] };
      for (const { id } of sessions) expect((await mallory.send('DELETE', `/api/me/sessions/${id}`)).status).toBe(404);
      expect(await at.admin.person()).not.toBeNull();
      expect(JSON.stringify((await mallory.get('/api/me/sessions')).body)).not.toContain(sessions[0]?.id);
    });

    it('nobody raises themselves, or touches anybody, by naming them', async () => {
      const mallory = await at.house.join({ email: 'mallory@example.com', roles: ['business'] });
      const [me, ada] = [await mallory.person(), await at.admin.person()];
      const before = await at.house.store.people.list();
      for (const id of [me?.id, ada?.id]) {
        const rights = { roles: ['admin'], grants: [], active: true };
        expect((await mallory.send('PUT', `/api/people/${id}`, rights)).status).toBe(403);
        expect((await mallory.send('DELETE', `/api/people/${id}`)).status).toBe(403);
        expect((await mallory.send('POST', `/api/people/${id}/invitation`, {})).status).toBe(403);
      }
      expect(await at.house.store.people.list()).toEqual(before);
    });

    it('opening hours, boxes and recordings are theirs or aren’t there for them', async () => {
      const put = (what: 'box', name: string) =>
        at.house.store.named.put(what, name, { title: name, document: {}, at: 1 });
      await put('box', 'mine');
      await put('box', 'theirs');
      const leave = (box: string) =>
        at.house.store.messages.store({
          id: `in-${box}`,
          request: box,
          box,
          call: null,
          reference: '20774139',
          recording: `recording-${box}`,
          seconds: 3,
          caller: null,
          at: 1,
        });
      await leave('mine');
      await leave('theirs');
      const bo = await at.house.join({
        email: 'bo@example.com',
        roles: ['business'],
        grants: [{ kind: 'box', name: 'mine' }],
      });
      const { boxes } = (await bo.get('/api/messages')).body as { boxes: { name: string }[] };
      expect(boxes.map(({ name }) => name)).toEqual(['mine']);
      expect((await bo.get('/api/messages/mine')).status).toBe(200);
      expect((await bo.get('/api/messages/theirs')).status).toBe(403);
      // One's own box, and the id of what lies in another.
      expect((await bo.send('PUT', '/api/messages/mine/in-theirs/heard', { heard: true })).status).toBe(404);
      expect((await bo.send('DELETE', '/api/messages/mine/in-theirs')).status).toBe(404);
      expect((await at.house.store.messages.find('in-theirs'))?.heardAt).toBeNull();
      for (const name of ['office', 'Office', 'mine%2F..%2Foffice', '*']) {
        expect((await bo.get(`/api/opening-hours/${name}`)).status).toBe(403);
        expect((await bo.send('PUT', `/api/opening-hours/${name}`, { version: 0, schedule: {} })).status).toBe(403);
      }
    });

    it('what one role of theirs sees another of theirs doesn’t change', async () => {
      // A flow editor sees all opening hours; an office user changes those that were given to them. Being both adds nothing.
      const both = await at.house.join({ email: 'both@example.com', roles: ['designer', 'business'] });
      expect((await both.get('/api/opening-hours/office')).status).toBe(404);
      expect((await both.send('PUT', '/api/opening-hours/office', { version: 0, schedule: {} })).status).toBe(403);
    });

    it('rights that are taken away are gone with the next request', async () => {
      const bo = await at.house.join({ email: 'bo@example.com', roles: ['admin'] });
      const { id } = (await bo.person()) ?? { id: '' };
      expect((await bo.get('/api/people')).status).toBe(200);
      await at.admin.send('PUT', `/api/people/${id}`, { roles: ['agent'], grants: [], active: true });
      expect((await bo.get('/api/people')).status).toBe(403);
      await at.admin.send('PUT', `/api/people/${id}`, { roles: ['agent'], grants: [], active: false });
      expect((await bo.get('/api/installation')).status).toBe(401);
      expect((await enter(at.house.browser(), PASSWORD, 'bo@example.com')).body.code).toBe('wrong-sign-in');
    });

    it('the last administrator stays one', async () => {
      const { id } = (await at.admin.person()) ?? { id: '' };
      const without = { roles: ['designer'], grants: [], active: true };
      expect((await at.admin.send('PUT', `/api/people/${id}`, without)).body.code).toBe('last-admin');
      expect(
        (await at.admin.send('PUT', `/api/people/${id}`, { ...without, roles: ['admin'], active: false })).body.code,
      ).toBe('last-admin');
      expect((await at.admin.send('DELETE', `/api/people/${id}`)).body.code).toBe('last-admin');
      const bo = await at.house.join({ email: 'bo@example.com', roles: ['admin'] });
      const other = (await bo.person())?.id ?? '';
      const both = await Promise.all([
        at.admin.send('PUT', `/api/people/${id}`, without),
        bo.send('PUT', `/api/people/${other}`, without),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });

  describe('more in a body than is asked for', () => {
    it('raises nobody', async () => {
      const bo = await at.house.join({ email: 'bo@example.com', roles: ['business'] });
      const extras = [
        { roles: ['admin'] },
        { role: 'admin' },
        { active: true },
        { email: ADA.email },
        { id: 'x' },
        { emailVerified: true },
      ];
      for (const extra of extras) {
        const got = await bo.send('PUT', '/api/me', { name: 'Bo', language: 'de', ...extra });
        expect([got.status, got.body.code]).toEqual([400, 'bad-body']);
      }
      expect(await at.house.store.people.findByEmail('bo@example.com')).toMatchObject({ roles: ['business'] });
    });

    it('is refused wherever somebody comes in', async () => {
      const invited = await at.admin.send('POST', '/api/people', {
        email: 'c@example.com',
        name: 'C',
        roles: ['agent'],
        grants: [],
      });
      const token = String(invited.body.link).split('#')[1];
      const accept = { name: 'C', password: PASSWORD, roles: ['admin'] };
      expect((await at.house.browser().send('POST', `/api/invitations/${token}/accept`, accept)).status).toBe(400);
      expect((await at.house.browser().send('POST', '/api/session', { ...ADA })).status).toBe(400);
      expect((await at.house.browser().send('POST', '/api/setup', { token, ...ADA, roles: ['admin'] })).status).toBe(
        400,
      );
      expect((await at.admin.send('POST', '/api/keys', { title: 'CI', scopes: ['transfer'], id: 'x' })).status).toBe(
        400,
      );
      expect((await at.admin.send('POST', '/api/keys', { title: 'CI', scopes: ['people'] })).status).toBe(400);
    });
  });

  describe('a script in every text', () => {
    it('stays a text: JSON that no browser takes for a page, below pages that run no script of others', async () => {
      await at.admin.send('PUT', '/api/me', { name: SCRIPT, language: null });
      const flow = { ...menuFlow('scripted'), title: SCRIPT };
      expect((await at.admin.send('POST', '/api/flows', { flow })).status).toBe(201);
      await at.admin.send('POST', '/api/flows/scripted/publish', { version: 1, comment: SCRIPT });
      await at.admin.send('POST', '/api/keys', { title: SCRIPT, scopes: ['transfer'] });
      await at.admin.send('POST', '/api/prompts', { name: 'scripted', title: SCRIPT });
      await at.admin.send('POST', '/api/people', { email: 'd@example.com', name: SCRIPT, roles: [], grants: [] });
      const paths = [
        '/api/session',
        '/api/flows',
        '/api/flows/scripted/draft',
        '/api/flows/scripted/revisions',
        '/api/keys',
        '/api/people',
        '/api/prompts',
        '/api/changes',
      ];
      for (const path of paths) {
        const { status, body, headers } = await at.admin.get(path);
        expect([path, status, JSON.stringify(body).includes('<script>')]).toEqual([path, 200, true]);
        expect(headers.get('content-type')).toMatch(/^application\/json/);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
      const missing = await at.admin.get(`/api/${encodeURIComponent(SCRIPT)}`);
      expect([missing.status, missing.headers.get('content-type')]).toEqual([
        404,
        expect.stringMatching(/^application\/json/),
      ]);
    });
  });

  it('reads no secret in the log', async () => {
    const bo = await at.admin.send('POST', '/api/people', {
      email: 'bo@example.com',
      name: 'Bo',
      roles: [],
      grants: [],
    });
    const token = String(bo.body.link).split('#')[1];
    await at.house.browser().get(`/api/invitations/${token}`);
    await at.house.browser().send('POST', `/api/invitations/${token}/accept`, { name: 'Bo', password: PASSWORD });
    await enter(at.house.browser(), 'a wrong password of somebody');
    const { key } = (await at.admin.send('POST', '/api/keys', { title: 'CI', scopes: ['flows.read'] })).body;
    const logged = at.house.logged();
    expect(logged).toContain('/api/invitations/…/accept');
    for (const secret of [token, PASSWORD, ADA.password, 'a wrong password', key, at.admin.cookies().split('=')[1]]) {
      expect(logged).not.toContain(secret);
    }
  });

  it('tells browsers over HTTPS to send the cookie over HTTPS only', async () => {
    const secure = openHouse(at.house.store, { publicUrl: 'https://calls.example.com' });
    const got = await enter(secure.browser('calls.example.com'));
    expect(got.headers.getSetCookie()[0]).toMatch(/;\s*Secure/i);
    const passedOn = await at.house
      .browser()
      .send('POST', '/api/session', { email: ADA.email, password: ADA.password }, { 'x-forwarded-proto': 'https' });
    expect(passedOn.headers.getSetCookie()[0]).toMatch(/;\s*Secure/i);
    expect((await enter(at.house.browser())).headers.getSetCookie()[0]).not.toMatch(/;\s*Secure/i);
    // Whoever sits at the machine itself comes by http://localhost, and could not sign in else.
    expect((await enter(secure.browser())).headers.getSetCookie()[0]).not.toMatch(/;\s*Secure/i);
    await secure.stop();
  });
});
