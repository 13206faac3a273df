import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { ask, HERE, NUMBERS, openHouse, send } from './office-house.ts';
import { type Product, startProduct } from './product.ts';
import { ring } from './simulated-call.ts';

const FIRST = NUMBERS[0].number;
const SPECIAL = '/announcements/special';

let product: Product;
let office: Page;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  await openHouse(product.origin);
  office = await product.open(SPECIAL, { as: 'business', timezoneId: 'Europe/Berlin' });
});
afterAll(() => product?.close());

const main = () => office.getByRole('main');
const button = (name: string) => main().getByRole('button', { name, exact: true });
const heard = async (language = 'en') => (await ring(product.origin, { dialled: FIRST, language })).said;

test('a special announcement is made on its page, and says which language is missing', async () => {
  await main().getByRole('heading', { name: 'No special announcement yet' }).waitFor();
  await main().getByRole('link', { name: 'New special announcement' }).click();
  await main().getByRole('checkbox', { name: 'Front desk' }).check();
  await main().getByLabel('Text in English').fill('The lift is out of order.');
  await main().getByText('Nothing in German yet').waitFor();
  await main().getByRole('region', { name: 'This is what callers will hear' }).getByText('The lift').waitFor();
  await button('Save').click();
  await main().getByRole('heading', { name: 'The lift is out of order.', level: 1 }).waitFor();
  expect(await heard()).toEqual(['The lift is out of order.', HERE.en]);
  expect(await barriers(office)).toEqual([]);
});

test('two who change it at once lose nothing', async () => {
  const { announcements } = await ask<{ announcements: readonly { name: string; version: number }[] }>(
    product.origin,
    '/api/announcements',
  );
  const [one] = announcements;
  await main().getByLabel('Text in German').fill('Der Aufzug ist außer Betrieb.');
  const theirs = { title: 'Lift', text: { en: 'Theirs.' }, dialled: [FIRST] };
  await send(product.origin, 'PUT', `/api/announcements/${one?.name}`, { version: one?.version, announcement: theirs });
  await button('Save').click();
  const conflict = office.getByRole('dialog', { name: 'Somebody else has saved meanwhile' });
  await conflict.getByRole('button', { name: 'Save mine over it' }).click();
  await conflict.waitFor({ state: 'detached' });
  expect(await heard('de')).toEqual(['Der Aufzug ist außer Betrieb.', HERE.de]);
});

test('its history tells what was changed, and undoes it', async () => {
  const changes = main().getByRole('region', { name: 'Last changes' }).getByRole('listitem');
  await changes.first().getByText('Changed:').waitFor();
  expect(await changes.count()).toBe(3);
  await changes.first().getByRole('button', { name: 'Undo' }).click();
  await main().getByRole('heading', { name: 'Lift', level: 1 }).waitFor();
  expect(await heard()).toEqual(['Theirs.', HERE.en]);
});

test('in the list it is ended by one click', async () => {
  await office.goto(`${product.origin}${SPECIAL}`);
  await main().getByRole('region', { name: 'On now' }).getByRole('button', { name: 'End now: Lift' }).click();
  await main().getByRole('region', { name: 'Over' }).getByRole('link', { name: 'Lift' }).waitFor();
  expect(await heard()).toEqual([HERE.en]);
});

test('a designer leaves a text to the office', async () => {
  const page = await product.open('/flows/front-desk');
  await page.locator('.react-flow__node').first().waitFor();
  await page.locator('.react-flow__node[data-id="open"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Let the office change this$/ }).click();
  await page.getByLabel('What the office reads').fill('Greeting when open');
  await page.getByLabel('A hint for the office').fill('Keep it short.');
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('button', { name: /The office changes this: Greeting when open$/ }).waitFor();
  type Draft = { version: number; flow: { handedOut?: readonly { title: string }[] } };
  const draft = () => ask<Draft>(product.origin, '/api/flows/front-desk/draft');
  await expect.poll(async () => (await draft()).flow.handedOut?.[0]?.title).toBe('Greeting when open');
  await send(product.origin, 'POST', '/api/flows/front-desk/publish', {
    version: (await draft()).version,
    comment: '',
  });
  await page.context().close();
});

test('the office changes it alone; the next call hears it, and undone it doesn’t', async () => {
  await office.goto(`${product.origin}/fields`);
  const field = main().getByRole('listitem').filter({ hasText: 'Greeting when open' });
  await field.getByText('Keep it short.').waitFor();
  await field.getByLabel('Text in English').fill('Good morning!');
  expect(await barriers(office)).toEqual([]);
  await field.getByRole('button', { name: 'Save' }).click();
  await office.getByText('Saved. It holds from the next call on.').waitFor();
  expect(await heard()).toEqual(['Good morning!']);
  expect(await heard('de')).toEqual([HERE.de]);
  await office.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await office.getByText('Undone. It is as it was before.').waitFor();
  expect(await heard()).toEqual([HERE.en]);
});

test('nothing went wrong on the way', () => {
  // Refusals are answers that the browser's console calls errors.
  expect(product.complaints.filter((one) => !/409/.test(one))).toEqual([]);
});
