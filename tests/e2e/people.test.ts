import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, setupToken } from '../sign-in/sign-in.ts';
import { fetchSignedIn, keepSession } from '../sign-in/signed-in-fetch.ts';
import { barriers } from './barriers.ts';
import { linkIn } from './link-in.ts';
import { type MailBox, openMailBox } from './mail-box.ts';
import { type Product, startProduct } from './product.ts';
import { totpNow } from './totp-now.ts';

const NEW_PASSWORD = 'nine lanterns on the pier';

let mail: MailBox;
let product: Product;

// One story, from the very first start: each test goes on where the one before ended.
beforeAll(async () => {
  mail = await openMailBox();
  product = await startProduct({ samples: false, setUp: false, env: { SMTP_URL: mail.url } });
});
afterAll(async () => {
  await product?.close();
  await mail?.close();
});

const nobody = { as: 'nobody' } as const;
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const fill = (page: Page, name: string, text: string) => page.getByRole('textbox', { name }).fill(text);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function enter(page: Page, email: string, password: string): Promise<void> {
  await fill(page, 'E-mail address', email);
  await fill(page, 'Password', password);
  await press(page, 'Sign in');
}

/** The newest mail to somebody. */
async function mailTo(email: string, before = 0): Promise<string> {
  const theirs = () => mail.mails.filter((text) => text.includes(`To: ${email}`));
  await expect.poll(() => theirs().length).toBeGreaterThan(before);
  return theirs().at(-1) ?? '';
}

test('the first start: nobody gets in but by the link that the server has printed, and that once', async () => {
  const page = await product.open('/flows', nobody);
  await heading(page, 'Nobody is here yet');
  await page.goto(`${product.origin}/welcome#wrong`);
  await fill(page, 'Name', ADMIN.name);
  await fill(page, 'E-mail address', ADMIN.email);
  await fill(page, 'New password', 'password123');
  await press(page, 'Begin');
  await page.getByRole('alert').waitFor();

  const link = `/welcome#${setupToken(product.printed())}`;
  const fresh = await product.open(link, nobody);
  expect(await barriers(fresh)).toEqual([]);
  await fill(fresh, 'Name', ADMIN.name);
  await fill(fresh, 'E-mail address', ADMIN.email);
  await fill(fresh, 'New password', 'password123');
  await press(fresh, 'Begin');
  await fresh.getByText('Many people use this password').waitFor();
  await fill(fresh, 'New password', ADMIN.password);
  await press(fresh, 'Begin');
  await heading(fresh, `Hello ${ADMIN.name}`);

  const late = await product.open(link, nobody);
  await fill(late, 'Name', 'Mallory');
  await fill(late, 'E-mail address', 'mallory@example.com');
  await fill(late, 'New password', NEW_PASSWORD);
  await press(late, 'Begin');
  await late.getByText('This link no longer works').waitFor();
});

test('signing in by keys alone leads where one wanted to go, and nowhere else', async () => {
  const page = await product.open('/settings/people?x=1', nobody);
  await heading(page, 'Sign in');
  expect(new URL(page.url()).searchParams.get('back')).toBe('/settings/people?x=1');
  expect(await barriers(page)).toEqual([]);
  const email = page.getByRole('textbox', { name: 'E-mail address' });
  for (let tabs = 0; tabs < 12 && !(await email.evaluate((field) => field === document.activeElement)); tabs++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type(ADMIN.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(ADMIN.password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Invite somebody' }).waitFor();
  expect(new URL(page.url()).search).toBe('?x=1');

  await page.goto(`${product.origin}/sign-in?back=https://elsewhere.example/`);
  await enter(page, ADMIN.email, ADMIN.password);
  await heading(page, /.*/);
  await page.waitForURL(`${product.origin}/**`);
  await page.getByRole('button', { name: `${ADMIN.name}: account and signing out` }).waitFor();
  const cookies = await page.context().cookies();
  expect(cookies).toEqual([expect.objectContaining({ httpOnly: true, sameSite: 'Lax' })]);
  keepSession(product.origin, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
});

test('somebody is invited by mail, comes in by the link, and sees what was handed over', async () => {
  const admin = await product.open('/sign-in', nobody);
  await enter(admin, ADMIN.email, ADMIN.password);
  await admin.getByRole('link', { name: 'Settings' }).click();
  await admin.getByRole('link', { name: 'People & rights' }).click();
  await press(admin, 'Invite somebody');
  await fill(admin, 'Name', 'Dora Day');
  await fill(admin, 'E-mail address', 'dora@example.com');
  await admin.getByRole('switch', { name: 'All opening hours' }).click({ force: true });
  expect(await barriers(admin)).toEqual([]);
  await press(admin, 'Invite');
  await admin.getByText('A mail with a link is on its way to Dora Day').waitFor();
  await press(admin, 'Done');
  await admin.getByRole('row').filter({ hasText: 'dora@example.com' }).getByText('Invited, until').waitFor();

  const link = linkIn(await mailTo('dora@example.com'), product.origin);
  const dora = await product.open(link, { ...nobody, viewport: { width: 360, height: 740 } });
  await heading(dora, `${ADMIN.name} lets you look after the opening hours`);
  expect(await barriers(dora)).toEqual([]);
  await fill(dora, 'New password', NEW_PASSWORD);
  await press(dora, 'Come in');
  await heading(dora, 'Today');
  await dora.setViewportSize({ width: 1280, height: 800 });
  await dora.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Opening hours' }).waitFor();
  const again = await product.open(link, nobody);
  await heading(again, 'This invitation no longer holds');
});

test('a session that ends while somebody works asks them to sign in, and what was typed stays', async () => {
  const page = await product.open('/sign-in?back=/account', nobody);
  await enter(page, 'dora@example.com', NEW_PASSWORD);
  await heading(page, 'My account');
  await fill(page, 'Name', 'Dora D. Day');
  await page.evaluate(() =>
    fetch('/api/session', { method: 'DELETE', headers: { 'content-type': 'application/json' } }),
  );
  await press(page, 'Save');
  const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
  await dialog.waitFor();
  await dialog.getByRole('textbox', { name: 'Password' }).fill(NEW_PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Saved.').waitFor();
  await page.getByRole('button', { name: 'Dora D. Day: account and signing out' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/account');
});

test('a second step is set up by picture and code, asked for when signing in, and a recovery code opens once', async () => {
  const page = await product.open('/sign-in?back=/account', nobody);
  await enter(page, 'dora@example.com', NEW_PASSWORD);
  await press(page, 'Set it up');
  const dialog = page.getByRole('dialog', { name: 'Set it up' });
  await dialog.getByRole('textbox', { name: 'Your present password' }).fill(NEW_PASSWORD);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('img', { name: 'Picture for the authenticator app' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  const secret = (await dialog.locator('code').textContent()) ?? '';
  await dialog.getByRole('textbox', { name: /six digits/ }).fill('000000');
  await dialog.getByRole('button', { name: 'Turn it on' }).click();
  await dialog.getByText('This code is not right').waitFor();
  await dialog.getByRole('textbox', { name: /six digits/ }).fill(totpNow(secret));
  await dialog.getByRole('button', { name: 'Turn it on' }).click();
  await dialog.getByRole('button', { name: 'I have put them away' }).waitFor();
  const codes = await dialog.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allTextContents();
  expect(codes).toHaveLength(10);
  await dialog.getByRole('button', { name: 'I have put them away' }).click();
  await page.getByText('It is on.').waitFor();

  const first = await product.open('/sign-in', nobody);
  await enter(first, 'dora@example.com', NEW_PASSWORD);
  await fill(first, 'Code', codes[0] ?? '');
  await press(first, 'Sign in');
  await heading(first, 'Today');
  const second = await product.open('/sign-in', nobody);
  await enter(second, 'dora@example.com', NEW_PASSWORD);
  await fill(second, 'Code', codes[0] ?? '');
  await press(second, 'Sign in');
  await second.getByText('This code is not right').waitFor();
});

test('who has forgotten the password gets a link by mail; all sessions end with the old one', async () => {
  const before = mail.mails.filter((text) => text.includes(`To: ${ADMIN.email}`)).length;
  const elsewhere = await product.open('/sign-in?back=/account', nobody);
  await enter(elsewhere, ADMIN.email, ADMIN.password);
  await heading(elsewhere, 'My account');

  const page = await product.open('/sign-in', nobody);
  await page.getByRole('link', { name: 'Password forgotten?' }).click();
  await fill(page, 'E-mail address', 'who@example.com');
  await press(page, 'Send the link');
  await page.getByText('If somebody with this address is here').waitFor();
  await fill(page, 'E-mail address', ADMIN.email);
  await press(page, 'Send the link');
  await page.goto(`${product.origin}${linkIn(await mailTo(ADMIN.email, before), product.origin)}`);
  await heading(page, 'Choose a new password');
  expect(await barriers(page)).toEqual([]);
  await fill(page, 'New password', NEW_PASSWORD);
  await press(page, 'Take this password');
  await page.getByText('Your new password holds.').waitFor();
  expect(mail.mails.some((text) => text.includes('who@example.com'))).toBe(false);
  await enter(page, ADMIN.email, NEW_PASSWORD);
  await page.getByRole('button', { name: `${ADMIN.name}: account and signing out` }).waitFor();

  await elsewhere.reload();
  await heading(elsewhere, 'Sign in');
});

test('whoever guesses is told to wait, and so is whoever knows', async () => {
  const page = await product.open('/sign-in', nobody);
  for (let guess = 0; guess < 6; guess++) {
    await enter(page, 'dora@example.com', `guess number ${guess}`);
    await page.getByRole('alert').waitFor();
    if ((await page.getByRole('alert').textContent())?.includes('Too many wrong tries') === true) break;
  }
  await page.getByText('Too many wrong tries').waitFor();
  await enter(page, 'dora@example.com', NEW_PASSWORD);
  await page.getByText('Too many wrong tries').waitFor();
});

test('signing out leaves nothing behind', async () => {
  const page = await product.open('/sign-in?back=/settings/people', nobody);
  await enter(page, ADMIN.email, NEW_PASSWORD);
  await page.getByRole('row').filter({ hasText: 'dora@example.com' }).waitFor();
  await page.getByRole('button', { name: `${ADMIN.name}: account and signing out` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await heading(page, 'Sign in');
  await page.goBack();
  await heading(page, 'Sign in');
  expect(await page.getByText('dora@example.com').count()).toBe(0);
});

test('all of it stands in the change history, and no password', async () => {
  const page = await product.open('/sign-in?back=/history', nobody);
  await enter(page, ADMIN.email, NEW_PASSWORD);
  const list = page.getByRole('list', { name: 'Change history' });
  await list.getByRole('listitem').filter({ hasText: 'Dora' }).first().waitFor();
  await page.getByRole('searchbox', { name: 'Search' }).fill('Dora');
  await expect.poll(() => list.getByRole('listitem').filter({ hasNotText: 'Dora' }).count()).toBe(0);
  await list.getByText('Person').last().click();
  await list.locator('dl').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  const cookies = await page.context().cookies();
  keepSession(product.origin, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  const told = await (await fetchSignedIn(`${product.origin}/api/changes`)).text();
  expect(told).toContain('Dora');
  for (const secret of [ADMIN.password, NEW_PASSWORD]) expect(told).not.toContain(secret);
});
