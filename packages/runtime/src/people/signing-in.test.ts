import { beforeEach, describe, expect, it } from 'vitest';
import { DATABASES } from '../store/testing/fresh-database.ts';
import { houseForEachTest } from './testing/house-for-each-test.ts';
import { ADA, PASSWORD } from './testing/open-house.ts';
import { totpNow } from './testing/totp-now.ts';

describe.each(DATABASES)('signing in on %s', (kind) => {
  const at = houseForEachTest(kind, async () => ({}));
  const enter = (email: string, password: string) =>
    at.house.browser().send('POST', '/api/session', { email, password });

  describe('the first person', () => {
    it('comes in by the link that the server prints, once', async () => {
      const token = await at.house.setupToken();
      expect((await at.house.browser().get('/api/session')).body).toMatchObject({ person: null, setup: true });
      const both = await Promise.all(
        ['one', 'two'].map((name) =>
          at.house.browser().send('POST', '/api/setup', { ...ADA, token, email: `${name}@example.com` }),
        ),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
      expect(await at.house.store.people.count()).toBe(1);
      expect((await at.house.store.people.list())[0]).toMatchObject({ roles: ['admin'], active: true });
      expect(await at.house.setupToken()).toBe('');
    });

    it('does not come in by a link of an earlier start, a made-up one, or with a password that is guessed first', async () => {
      const old = await at.house.setupToken();
      const token = await at.house.setupToken();
      expect((await at.house.browser().send('POST', '/api/setup', { ...ADA, token: old })).status).toBe(410);
      expect((await at.house.browser().send('POST', '/api/setup', { ...ADA, token: 'x'.repeat(32) })).status).toBe(410);
      const weak = await at.house.browser().send('POST', '/api/setup', { ...ADA, token, password: 'Password-123' });
      expect([weak.status, weak.body]).toMatchObject([422, { code: 'password-weak', reason: 'common' }]);
      expect(await at.house.store.people.count()).toBe(0);
      expect((await at.house.browser().send('POST', '/api/setup', { ...ADA, token })).status).toBe(200);
    });

    it('is no one’s secret: nothing of the link is kept or logged', async () => {
      const token = await at.house.setupToken();
      await at.house.browser().send('POST', '/api/setup', { ...ADA, token });
      expect(at.house.logged()).not.toContain(token);
      expect(at.house.logged()).not.toContain(ADA.password);
    });
  });

  describe('with a password', () => {
    beforeEach(async () => void (await at.house.admin()));

    it('takes the address in any writing, and sets a cookie that scripts and other sites don’t get', async () => {
      const got = await enter(' ADA@Example.com', ADA.password);
      expect([got.status, got.body.person]).toMatchObject([200, { email: ADA.email, roles: ['admin'] }]);
      expect(got.headers.getSetCookie()).toEqual([
        expect.stringMatching(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i),
      ]);
      expect(JSON.stringify(got.body)).not.toContain('token');
    });

    it('says the same of a wrong password and of somebody who isn’t here', async () => {
      const [wrong, nobody] = [await enter(ADA.email, 'wrong'), await enter('nobody@example.com', 'wrong')];
      expect([wrong.status, wrong.body]).toEqual([nobody.status, nobody.body]);
      expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong-sign-in']);
    });

    it('takes about as long for somebody who isn’t here', async () => {
      const times: number[][] = [[], []];
      for (let round = 0; round < 4; round += 1) {
        for (const [index, email] of ['ada@example.com', `nobody${round}@example.com`].entries()) {
          const began = performance.now();
          await enter(email, 'wrong');
          times[index]?.push(performance.now() - began);
        }
      }
      const [known = 0, unknown = 0] = times.map((all) => Math.min(...all));
      expect(unknown).toBeGreaterThan(known / 3);
      expect(unknown).toBeLessThan(known * 3);
    });

    it('ends with signing out, on the server too', async () => {
      const browser = at.house.browser();
      await browser.send('POST', '/api/session', { email: ADA.email, password: ADA.password });
      const cookies = browser.cookies();
      expect((await browser.get('/api/people')).status).toBe(200);
      await browser.send('DELETE', '/api/session');
      browser.setCookies(cookies);
      expect((await browser.get('/api/people')).status).toBe(401);
    });

    it('is not had by changing the cookie', async () => {
      const browser = await at.house.admin();
      const [name = '', value = ''] = browser.cookies().split('=');
      const other = at.house.browser();
      for (const changed of [
        `${value.slice(0, 31)}${value[31] === 'A' ? 'B' : 'A'}${value.slice(32)}`,
        value.split('.')[0],
        '',
      ]) {
        other.setCookies(`${name}=${changed}`);
        expect((await other.get('/api/people')).status).toBe(401);
      }
    });

    it('a new password ends every other session, and the old password', async () => {
      const [here, elsewhere] = [at.house.browser(), at.house.browser()];
      for (const one of [here, elsewhere])
        await one.send('POST', '/api/session', { email: ADA.email, password: ADA.password });
      const wrong = await here.send('POST', '/api/me/password', { current: 'wrong', password: PASSWORD });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'wrong-password']);
      expect((await here.send('POST', '/api/me/password', { current: ADA.password, password: PASSWORD })).status).toBe(
        200,
      );
      expect(await here.person()).toMatchObject({ name: ADA.name });
      expect(await elsewhere.person()).toBeNull();
      expect((await enter(ADA.email, ADA.password)).status).toBe(401);
      expect((await enter(ADA.email, PASSWORD)).status).toBe(200);
    });

    it('lists where somebody is signed in, and ends what isn’t wanted', async () => {
      const [here, elsewhere] = [at.house.browser(), at.house.browser()];
      for (const one of [here, elsewhere])
        await one.send('POST', '/api/session', { email: ADA.email, password: ADA.password });
      const { sessions } = (await here.get('/api/me/sessions')).body as {
        sessions: { id: string; current: boolean }[];
      };
      expect(sessions.filter(({ current }) => current)).toHaveLength(1);
      expect(sessions.length).toBe(3);
      expect((await here.send('DELETE', '/api/me/sessions')).body).toEqual({ ended: 2 });
      expect(await elsewhere.person()).toBeNull();
      expect(await here.person()).not.toBeNull();
    });
  });

  describe('with a second factor', () => {
    const confirm = { password: ADA.password };
    /** In half a minute: the code that was shown while it was set up is used up. */
    const next = () => Date.now() + 30_000;
    async function withCode() {
      const browser = await at.house.admin();
      const { secret, recoveryCodes } = (await browser.send('POST', '/api/me/totp', confirm)).body as {
        secret: string;
        recoveryCodes: string[];
      };
      const wrong = await browser.send('POST', '/api/me/totp/confirm', { code: '000000' });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'wrong-code']);
      const confirmed = totpNow(secret);
      const on = await browser.send('POST', '/api/me/totp/confirm', { code: confirmed });
      expect(on.body.person).toMatchObject({ secondFactor: true });
      return { browser, secret, recoveryCodes, confirmed };
    }

    it('asks for the code of the app, and lets nobody in before', async () => {
      const { secret } = await withCode();
      const browser = at.house.browser();
      const first = await browser.send('POST', '/api/session', { email: ADA.email, password: ADA.password });
      expect(first.body).toEqual({ second: 'totp' });
      expect(await browser.person()).toBeNull();
      expect((await browser.get('/api/people')).status).toBe(401);
      expect((await browser.send('POST', '/api/session/second', { code: '000000' })).body.code).toBe('wrong-code');
      const in_ = await browser.send('POST', '/api/session/second', { code: totpNow(secret, next()) });
      expect(in_.body.person).toMatchObject({ email: ADA.email });
      expect((await browser.get('/api/people')).status).toBe(200);
    });

    it('takes each code of the app once, also of two requests at the same moment', async () => {
      const { secret, confirmed } = await withCode();
      const tries = async (code: string) => {
        const browsers = [at.house.browser(), at.house.browser()];
        for (const browser of browsers) {
          await browser.send('POST', '/api/session', { email: ADA.email, password: ADA.password });
        }
        const got = await Promise.all(browsers.map((browser) => browser.send('POST', '/api/session/second', { code })));
        const people = await Promise.all(browsers.map((browser) => browser.person()));
        expect(people.map((person) => person !== null)).toEqual(got.map(({ status }) => status === 200));
        return got.map(({ status, body }) => [status, body.code]).sort();
      };
      const code = totpNow(secret, next());
      expect(await tries(code)).toEqual([
        [200, undefined],
        [401, 'code-used'],
      ]);
      expect(await tries(code)).toEqual([
        [401, 'code-used'],
        [401, 'code-used'],
      ]);
      // The one by which it was set up has been used, too.
      expect((await tries(confirmed))[0]).toEqual([401, 'code-used']);
    });

    it('takes each recovery code once', async () => {
      const { recoveryCodes } = await withCode();
      const [code = ''] = recoveryCodes;
      const tries: number[] = [];
      for (let round = 0; round < 2; round += 1) {
        const browser = at.house.browser();
        await browser.send('POST', '/api/session', { email: ADA.email, password: ADA.password });
        tries.push((await browser.send('POST', '/api/session/second', { code })).status);
      }
      expect(tries).toEqual([200, 401]);
    });

    it('awaits no code of who hasn’t given a password', async () => {
      const { secret } = await withCode();
      const got = await at.house.browser().send('POST', '/api/session/second', { code: totpNow(secret, next()) });
      expect([got.status, got.body.code]).toEqual([401, 'second-gone']);
    });

    it('is not what somebody else’s session is asked', async () => {
      // Signed in as Bo, the code that is awaited is still Ada's: Bo's session must not answer for her.
      const { secret } = await withCode();
      const bo = await at.house.join({ email: 'bo@example.com', roles: ['business'] });
      await bo.send('POST', '/api/session', { email: ADA.email, password: ADA.password });
      const in_ = await bo.send('POST', '/api/session/second', { code: totpNow(secret, next()) });
      expect(in_.body.person).toMatchObject({ email: ADA.email });
    });

    it('is taken off with the password, or by an administrator when the telephone is lost', async () => {
      const { browser, secret } = await withCode();
      expect((await browser.send('POST', '/api/me/totp/remove', { password: 'wrong' })).status).toBe(422);
      expect((await browser.send('POST', '/api/me/totp/remove', confirm)).body.person).toMatchObject({
        secondFactor: false,
      });
      expect((await enter(ADA.email, ADA.password)).body.person).toMatchObject({ email: ADA.email });
      expect(secret).toMatch(/^[A-Z2-7]+$/);
      const bo = await at.house.join({ email: 'bo@example.com', roles: ['business'] });
      const begun = (await bo.send('POST', '/api/me/totp', { password: PASSWORD })).body as { secret: string };
      await bo.send('POST', '/api/me/totp/confirm', { code: totpNow(begun.secret) });
      expect((await enter('bo@example.com', PASSWORD)).body).toEqual({ second: 'totp' });
      const { id } = (await bo.person()) ?? { id: '' };
      expect((await browser.send('DELETE', `/api/people/${id}/totp`)).body.person).toMatchObject({
        secondFactor: false,
      });
      expect((await enter('bo@example.com', PASSWORD)).body.person).toMatchObject({ email: 'bo@example.com' });
    });
  });
});
