import { describe, expect, it, vi } from 'vitest';
import { DATABASES } from '../store/testing/fresh-database.ts';
import { houseForEachTest } from './testing/house-for-each-test.ts';
import { ADA, openHouse, PASSWORD, type TestBrowser } from './testing/open-house.ts';
import { totpNow } from './testing/totp-now.ts';

describe.each(DATABASES)('whoever tries many passwords, on %s', (kind) => {
  const at = houseForEachTest(kind, async (house) => ({ admin: await house.admin() }));
  const enter = (browser: TestBrowser, password = ADA.password, email = ADA.email) =>
    browser.send('POST', '/api/session', { email, password });

  it('locks an account after a few wrong passwords, longer each time, wherever they come from', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const tries = async (count: number) => {
      const codes: unknown[] = [];
      for (let n = 0; n < count; n += 1) codes.push((await enter(at.house.browser(), `wrong ${n}`)).body.code);
      return codes;
    };
    expect(await tries(5)).toEqual(Array(5).fill('wrong-sign-in'));
    const locked = await enter(at.house.browser());
    expect([locked.status, locked.body]).toMatchObject([429, { code: 'locked', seconds: 30 }]);
    vi.advanceTimersByTime(30_000);
    expect(await tries(2)).toEqual(['wrong-sign-in', 'locked']);
    expect((await enter(at.house.browser())).body).toMatchObject({ code: 'locked', seconds: 60 });
    vi.advanceTimersByTime(60_000);
    expect((await enter(at.house.browser())).status).toBe(200);
    expect(await tries(4)).toEqual(Array(4).fill('wrong-sign-in'));
  });

  it('tells nobody by the lock whether somebody is here', async () => {
    const codes: unknown[] = [];
    for (let n = 0; n < 6; n += 1)
      codes.push((await enter(at.house.browser(), 'wrong', 'nobody@example.com')).body.code);
    expect(codes).toEqual([...Array(5).fill('wrong-sign-in'), 'locked']);
  });

  it('survives a restart', async () => {
    for (let n = 0; n < 5; n += 1) await enter(at.house.browser(), 'wrong');
    const again = openHouse(at.house.store);
    expect((await enter(again.browser())).body.code).toBe('locked');
    await again.stop();
  });

  it('gives many at once no more tries than one after the other', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => enter(at.house.browser(), `wrong ${n}`)));
    const codes = all.map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'wrong-sign-in').length).toBeLessThanOrEqual(5);
    expect(codes.filter((code) => code === 'locked').length).toBeGreaterThanOrEqual(15);
  });

  it('finds no code of a second factor either', async () => {
    const { secret } = (await at.admin.send('POST', '/api/me/totp', { password: ADA.password })).body;
    await at.admin.send('POST', '/api/me/totp/confirm', { code: totpNow(String(secret)) });
    const codes: unknown[] = [];
    for (let n = 0; n < 8; n += 1) {
      const browser = at.house.browser();
      await enter(browser);
      codes.push((await browser.send('POST', '/api/session/second', { code: `00000${n}` })).body.code);
    }
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('wrong-code'));
    expect(codes.slice(5)).toEqual(Array(3).fill('locked'));
  });

  it('finds no password through a screen that was left signed in', async () => {
    const codes: unknown[] = [];
    for (let n = 0; n < 6; n += 1) {
      codes.push(
        (await at.admin.send('POST', '/api/me/password', { current: `wrong ${n}`, password: PASSWORD })).body.code,
      );
    }
    expect(codes).toEqual([...Array(5).fill('wrong-password'), 'locked']);
  });

  it('is slowed down by address, too', async () => {
    const got: number[] = [];
    for (let n = 0; n < 70; n += 1)
      got.push((await at.house.browser().get(`/api/invitations/${'x'.repeat(32)}`)).status);
    expect(got.filter((status) => status === 410).length).toBeLessThanOrEqual(60);
    expect(got.at(-1)).toBe(429);
  });
});
