import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MailServer, startMailServer } from '../services/testing/mail-server.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { ADA, type OpenHouse, openHouse, PASSWORD } from './testing/open-house.ts';

describe.each(DATABASES)('links by e-mail, on %s', (kind) => {
  let database: FreshDatabase;
  let mail: MailServer;
  let house: OpenHouse;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    mail = await startMailServer();
    house = openHouse(await database.open(), { smtpUrl: mail.url });
    await house.admin();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await house.stop();
    await mail.close();
    await database.remove();
  });

  /** The token in the last mail that came. */
  const linkIn = (path: string) => {
    const text = (mail.mails.at(-1) ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
    return new RegExp(`http://localhost:8080/${path}#([\\w-]{32})`).exec(text)?.[1] ?? '';
  };
  const forgot = (email: string) => house.browser().send('POST', '/api/password/forgot', { email });
  const came = (count: number) => vi.waitFor(() => expect(mail.mails).toHaveLength(count), { timeout: 5000 });

  it('invites: the link goes to whom it is for, and to nobody else', async () => {
    const got = await (await house.admin()).send('POST', '/api/people', {
      email: 'bo@example.com',
      name: 'Bo',
      roles: ['business'],
      grants: [],
    });
    expect(got.body).toMatchObject({ link: null, mailed: true, person: { state: 'invited' } });
    await came(1);
    expect(mail.mails[0]).toMatch(/^To: bo@example\.com$/m);
    expect(mail.mails[0]).toContain('Ada Admin');
    const token = linkIn('invitation');
    const page = house.browser();
    expect((await page.get(`/api/invitations/${token}`)).body).toMatchObject({ email: 'bo@example.com', by: ADA.name });
    await page.send('POST', `/api/invitations/${token}/accept`, { name: 'Bo', password: PASSWORD });
    expect(await page.person()).toMatchObject({ name: 'Bo' });
    expect((await house.browser().get(`/api/invitations/${token}`)).status).toBe(410);
    expect(house.logged()).not.toContain(token);
  });

  it('shows the link to whoever invites, when the mail server doesn’t take it', async () => {
    mail.refuseWith = 550;
    const invite = { email: 'bo@example.com', name: 'Bo', roles: [], grants: [] };
    const got = await (await house.admin()).send('POST', '/api/people', invite);
    expect(got.body).toMatchObject({
      link: expect.stringContaining('http://localhost:8080/invitation#'),
      mailed: false,
    });
  });

  it('sets a new password by a link that works once, within an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const signedIn = await house.admin();
    expect((await forgot('ADA@example.com')).status).toBe(202);
    await came(1);
    const token = linkIn('reset');
    const reset = (password: string) => house.browser().send('POST', '/api/password/reset', { token, password });
    expect((await reset('too short')).body).toMatchObject({ code: 'password-weak', reason: 'short' });
    const both = await Promise.all([reset(PASSWORD), reset(PASSWORD)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(await signedIn.person()).toBeNull();
    const enter = (password: string) => house.browser().send('POST', '/api/session', { email: ADA.email, password });
    expect((await enter(ADA.password)).status).toBe(401);
    expect((await enter(PASSWORD)).status).toBe(200);

    await forgot(ADA.email);
    await came(2);
    const late = linkIn('reset');
    expect(late).not.toBe(token);
    vi.advanceTimersByTime(3_600_001);
    expect(
      (await house.browser().send('POST', '/api/password/reset', { token: late, password: PASSWORD })).status,
    ).toBe(410);
  });

  it('opens an account again that was locked', async () => {
    for (let n = 0; n < 6; n += 1)
      await house.browser().send('POST', '/api/session', { email: ADA.email, password: 'wrong' });
    await forgot(ADA.email);
    await came(1);
    await house.browser().send('POST', '/api/password/reset', { token: linkIn('reset'), password: PASSWORD });
    expect((await house.browser().send('POST', '/api/session', { email: ADA.email, password: PASSWORD })).status).toBe(
      200,
    );
  });

  it('answers the same for who isn’t here, and sends them nothing', async () => {
    const [known, unknown] = [await forgot(ADA.email), await forgot('nobody@example.com')];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await came(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(mail.mails).toHaveLength(1);
  });

  it('takes no link for the other', async () => {
    await forgot(ADA.email);
    await came(1);
    const token = linkIn('reset');
    expect((await house.browser().get(`/api/invitations/${token}`)).status).toBe(410);
    const accept = await house
      .browser()
      .send('POST', `/api/invitations/${token}/accept`, { name: 'X', password: PASSWORD });
    expect(accept.status).toBe(410);
  });

  it('never writes a link to wherever a request says that we are', async () => {
    const open = openHouse(house.store, { smtpUrl: mail.url, binding: 'open' });
    await open.browser('evil.example').send('POST', '/api/password/forgot', { email: ADA.email });
    const named = openHouse(house.store, {
      smtpUrl: mail.url,
      binding: 'open',
      publicUrl: 'https://calls.example.com',
    });
    await named.browser('evil.example').send('POST', '/api/password/forgot', { email: ADA.email });
    await came(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0]).toContain('https://calls.example.com/reset#');
    expect(mail.mails[0]).not.toContain('evil.example');
    expect((await open.browser('evil.example').get('/api/session')).body.mail).toBe(false);
    await Promise.all([open.stop(), named.stop()]);
  });
});
