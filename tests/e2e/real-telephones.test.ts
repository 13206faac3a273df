import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../postgres/free-port.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ samples: true });
  page = await product.open('/settings');
});
afterAll(() => product?.close());

const main = () => page.getByRole('main');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => main().getByLabel(name, { exact: true });
const goTo = (name: string) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
const SECRET = 'never to be seen again';

test('what can be connected is taught where nothing is yet', async () => {
  await main().getByRole('heading', { name: 'No phone connection yet' }).waitFor();
  for (const kind of ['Your own Asterisk', 'Twilio', 'Telnyx', 'SignalWire'])
    await main().getByRole('link', { name: kind }).waitFor();
  await main().getByRole('link', { name: 'Your own Asterisk' }).click();
  await main().getByRole('heading', { name: 'Connect Asterisk' }).waitFor();
});

test('what is missing or wrong in the form stands beside its field', async () => {
  await button('Save and connect').click();
  await main().getByText('This is needed.').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  await field('Address of Asterisk').fill('asterisk:8088');
  await main().getByText('This is no address').waitFor();
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(3);
});

test('a connection that doesn’t work says why, and how to mend it; its password is never shown', async () => {
  await field('Name').fill('Office line');
  await field('Address of Asterisk').fill(`http://127.0.0.1:${await freePort()}`);
  await field('User').fill('callwright');
  await field('Password').fill(SECRET);
  await button('Save and connect').click();
  await main().getByRole('heading', { name: 'Office line' }).waitFor();
  await main().getByText('Stored – nobody can read it here').waitFor();
  await main().getByText('Nothing answers at the address.').first().waitFor();
  await button('Test the connection').click();
  const report = main().getByRole('region', { name: 'Test' });
  await report.getByText('Answers at the address', { exact: true }).waitFor({ timeout: 30_000 });
  await report.getByText('Doesn’t work').first().waitFor();
  await report.getByText('Check the address').first().waitFor();
  expect(await page.content()).not.toContain(SECRET);
  const answer = await page.evaluate(() => fetch('/api/connections').then((response) => response.text()));
  expect(answer).not.toContain(SECRET);
});

test('a stored password is kept, or replaced', async () => {
  await button('Password: Replace').click();
  await button('Save').click();
  await main().getByText('This is needed.').waitFor();
  await button('Keep the stored one').click();
  await field('Name').fill('Main line');
  await button('Save').click();
  await main().getByRole('heading', { name: 'Main line' }).waitFor();
  await main().getByText('Stored – nobody can read it here').waitFor();
});

test('a number gets its connection; without a fallback it stands in red, with a word', async () => {
  await goTo('Phone numbers');
  const row = main().getByRole('row').filter({ hasText: '+49 89 99998 100' });
  await row.getByRole('combobox', { name: 'Phone connection of +49 89 99998 100' }).click();
  await page.getByRole('option', { name: 'Main line' }).click();
  await row.getByText('No fallback').waitFor();
  await row.getByRole('button', { name: 'Set a fallback: +49 89 99998 100' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('What callers hear').inputValue()).toContain('Wir können Ihren Anruf');
  await dialog.getByLabel('Then this telephone rings').fill('0170 1234567');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('This is no phone number').waitFor();
  await dialog.getByLabel('Then this telephone rings').fill('+49 170 1234567');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await row.getByText('then +49 170 1234 567 rings').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.reload();
  await row.getByText('then a message can be left').waitFor();
  expect(await row.getByText('No fallback').count()).toBe(0);
});

test('a connection that numbers use is not removed; one without is, after asking', async () => {
  await goTo('Settings');
  await main().getByRole('link', { name: 'Main line' }).click();
  await button('Main line: Remove …').click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove Main line?' });
  await dialog.getByText('These numbers still use it: +49 89 99998 100').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
});

test('a service in the cloud gets an address to call, to be copied', async () => {
  await page.goto(`${product.origin}/settings/connections/new/signalwire`);
  await field('Address of your space').fill(`http://127.0.0.1:${await freePort()}`);
  await field('Project ID').fill('a-project');
  await field('API token').fill(SECRET);
  await field('Public address of this server').fill('http://phone.example.com');
  await button('Save and connect').click();
  await main().getByText('only an address that begins with https works').waitFor();
  await field('Public address of this server').fill('https://phone.example.com/');
  await button('Save and connect').click();
  const address = main().getByRole('region', { name: 'Address for calls' });
  await address.getByText('https://phone.example.com/telephony/signalwire/voice', { exact: true }).waitFor();
  await address.getByRole('button', { name: 'Copy: Address for calls' }).waitFor();
  await button('SignalWire: Remove …').click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await main().getByRole('link', { name: 'Main line' }).waitFor();
  expect(await main().getByRole('link', { name: 'SignalWire' }).count()).toBe(0);
});

test('one press stops calling out, another one allows it again', async () => {
  await main().getByRole('link', { name: 'Calling out' }).click();
  await button('Stop calling out').click();
  await main().getByRole('heading', { name: 'Calling out is stopped' }).waitFor();
  await field('Phone number').fill('+49 89 12345678');
  await button('Check').click();
  await main().getByText('No: Calling out was stopped.').waitFor();
  await button('Allow it again').click();
  await main().getByRole('heading', { name: 'Calling out is allowed' }).waitFor();
});

test('the rules hold as soon as they are saved', async () => {
  await main().getByRole('radio', { name: 'Only these' }).check();
  await field('Beginnings of numbers').fill('+361');
  await page.keyboard.press('Enter');
  await field('Calls out per day, at most').fill('none');
  await button('Save').click();
  await main().getByText('A whole number, 0 or more.').waitFor();
  await field('Calls out per day, at most').fill('7');
  await button('Save').click();
  await main().getByText('0 of 7').waitFor();
  await field('Phone number').fill('+81 3 1234 5678');
  await button('Check').click();
  await main().getByText('No: Country not allowed.').waitFor();
  await field('Phone number').fill('+36 1 234 5678');
  await button('Check').click();
  await main().getByText('Yes, +36 1 234 5678 may be rung').waitFor();
});

test('who is told of disturbances is checked and kept', async () => {
  await main().getByRole('link', { name: 'Alerts' }).click();
  await main().getByText('Nobody is told yet.').waitFor();
  await field('E-mail addresses').fill('nobody');
  await page.keyboard.press('Enter');
  await button('Save').click();
  await main().getByText('This is no e-mail address: nobody').waitFor();
  await page.keyboard.press('Backspace');
  await field('E-mail addresses').click();
  await page.keyboard.press('Backspace');
  await field('E-mail addresses').fill('it@example.org');
  await page.keyboard.press('Enter');
  await main().getByText('This server can’t send e-mail yet').waitFor();
  await main().getByRole('switch', { name: 'Call ourselves each morning' }).check({ force: true });
  await main().getByRole('combobox', { name: 'Number to ring' }).click();
  await page.getByRole('option', { name: '+49 89 99998 100' }).click();
  await button('Save').click();
  await page.getByText('Saved.').first().waitFor();
  await page.reload();
  await main().getByText('it@example.org').waitFor();
  expect(await main().getByRole('switch', { name: 'Call ourselves each morning' }).isChecked()).toBe(true);
  expect(product.complaints).toEqual([]);
});
