import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { store } from './desk-flow.ts';
import { ask, send } from './office-house.ts';
import { type Product, startProduct } from './product.ts';
import { ring } from './simulated-call.ts';

const NUMBER = '+498999998100';
const ROWS = 10_000;

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  page = await product.open('/lists', { timezoneId: 'Europe/Berlin' });
});
afterAll(() => product?.close());

const main = () => page.getByRole('main');
const button = (name: string) => main().getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const row = (key: string) => main().locator(`[data-row="${key}"]`);
const history = () => main().getByRole('region', { name: 'Last changes' });
const undo = () => page.getByRole('button', { name: 'Undo', exact: true }).last();

const said = (text: string) => ({
  type: 'say',
  version: 1,
  config: { prompt: { text: { en: text } } },
  next: { done: 'bye' },
});

/** Rings as somebody whose number is on the list, or isn't. */
const heard = async () => (await ring(product.origin, { dialled: NUMBER, language: 'en' })).said;

/** Chooses a file of this text. */
async function choose(name: string, text: string): Promise<void> {
  await dialog()
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

test('no list yet: the page says what lists are good for, and offers the usual ones', async () => {
  await main().getByRole('heading', { name: 'No list yet' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await button('VIP').click();
  await dialog().getByText('Callers who go first.').waitFor();
  await dialog().getByRole('button', { name: 'Create' }).click();
  await main().getByRole('heading', { name: 'VIP', level: 1 }).waitFor();
  await main().getByText('The list is empty.').waitFor();
});

test('a row is added, and the next call is found on the list', async () => {
  await store(product.origin, {
    callwright: 1,
    id: 'front-desk',
    title: 'Front desk',
    languages: ['en'],
    variables: {},
    start: 'vip',
    nodes: {
      vip: {
        type: 'lookup',
        version: 1,
        config: { list: 'vip', value: { cel: 'caller.number' } },
        next: { found: 'first', notFound: 'queue', error: 'queue' },
      },
      first: said('You go first.'),
      queue: said('Please hold the line.'),
      bye: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: {},
  });
  await send(product.origin, 'POST', '/api/flows/front-desk/publish', { version: 1, comment: '' });
  await send(product.origin, 'PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, {
    title: 'Desk',
    flow: 'front-desk',
  });
  expect(await heard()).toEqual(['Please hold the line.']);
  await button('Add a row').click();
  await main().getByRole('textbox', { name: 'Phone number' }).fill('+4915155512345');
  await main().getByRole('textbox', { name: 'Name' }).fill('Ada');
  await page.keyboard.press('Enter');
  await row('+4915155512345').getByText('Ada').waitFor();
  expect(await heard()).toEqual(['You go first.']);
  await page.reload();
  await main().getByText('Front desk · +49 89 99998 100').waitFor();
});

test('a row is changed in place by keys alone, and that is undone', async () => {
  await row('+4915155512345').getByRole('button', { name: 'Change: +4915155512345' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Ada Lovelace');
  await page.keyboard.press('Enter');
  await row('+4915155512345').getByText('Ada Lovelace').waitFor();
  await undo().click();
  await row('+4915155512345').getByText('Ada', { exact: true }).waitFor();
});

test('what somebody else changed meanwhile is not written over', async () => {
  await row('+4915155512345').getByRole('button', { name: 'Change: +4915155512345' }).click();
  await send(product.origin, 'POST', '/api/lists/vip/rows', {
    changes: [{ key: '+4915155512345', before: { name: 'Ada' }, after: { name: 'Countess' } }],
  });
  await main().getByRole('textbox', { name: 'Name of +4915155512345' }).fill('Mine');
  await page.keyboard.press('Enter');
  await main().getByText('Somebody else has changed this row meanwhile.').waitFor();
  await row('+4915155512345').getByRole('button', { name: 'Don’t change: +4915155512345' }).click();
  await row('+4915155512345').getByText('Countess').waitFor();
});

test('a row is taken away; undone it is there again', async () => {
  await row('+4915155512345').getByRole('button', { name: 'Remove: +4915155512345' }).click();
  await row('+4915155512345').waitFor({ state: 'detached' });
  expect(await heard()).toEqual(['Please hold the line.']);
  await undo().click();
  await row('+4915155512345').waitFor();
  expect(await heard()).toEqual(['You go first.']);
});

test('a file with wrong lines is not taken in, and each line is named', async () => {
  await button('Take in from a file').click();
  await choose('wrong.csv', 'Phone number;Name\n+49301;One\n+49301;Twice\n;Nobody\n');
  await dialog().getByText('2 lines are wrong.').waitFor();
  await dialog().getByText('Line 3: “+49301” is there twice.').waitFor();
  await dialog().getByText('Line 4: what is looked for is empty.').waitFor();
  expect(await dialog().getByRole('button', { name: 'Take it in' }).isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
});

test('a file shows what it would change, is taken in, and that is undone in the history', async () => {
  await choose('right.csv', 'Phone number;Name\n+4915155512345;Countess of Lovelace\n+49302;Grace\n');
  await dialog().getByText('1 new, 1 changed, 0 removed, 0 as before.').waitFor();
  await dialog().getByRole('radio', { name: 'are removed: the file is the whole list' }).check();
  await dialog().getByText('1 new, 1 changed, 0 removed, 0 as before.').waitFor();
  await dialog().getByRole('button', { name: 'Take it in' }).click();
  await dialog().waitFor({ state: 'detached' });
  await row('+49302').getByText('Grace').waitFor();
  await history().getByText('Rows: 1 new, 1 changed, 0 removed.').first().waitFor();
  await history().getByRole('button', { name: 'Undo the last change' }).click();
  await row('+49302').waitFor({ state: 'detached' });
  await row('+4915155512345').getByText('Countess', { exact: true }).waitFor();
});

test('ten thousand rows come in by a file, stay fluid, and go out again', async () => {
  const lines = Array.from({ length: ROWS }, (_, i) => `+4930${String(100_000 + i)};Person ${i}`);
  await button('Take in from a file').click();
  await choose('many.csv', ['Phone number;Name', ...lines].join('\r\n'));
  await dialog().getByText(`${ROWS} new, 0 changed`).waitFor();
  await dialog().getByRole('button', { name: 'Take it in' }).click();
  await main()
    .getByText(`${ROWS + 1} rows`)
    .waitFor();
  const begun = Date.now();
  await main().getByRole('searchbox').fill('Person 9999');
  await row('+4930109999').waitFor();
  await main().getByText('1 row found').waitFor();
  expect(Date.now() - begun).toBeLessThan(3_000);
  expect(await main().locator('[data-row]').count()).toBe(1);
  await main().getByRole('searchbox').fill('');
  await main().getByRole('button', { name: 'Page 2', exact: true }).click();
  await row('+4930100060').waitFor();
  expect(await main().locator('[data-row]').count()).toBe(50);

  await button('Download').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'With commas' }).click(),
  ]);
  const written = await readFile(await download.path(), 'utf8');
  expect(written.trim().split(/\r?\n/)).toHaveLength(ROWS + 2);
  expect(written).toContain('Person 9999');
});

test('a list that a live call flow asks can’t be deleted, and the place is named', async () => {
  await button('Delete this list').click();
  await dialog().getByRole('button', { name: 'Delete this list' }).click();
  await dialog().getByText('Call flows need this: Front desk.').waitFor();
  await dialog().getByRole('button', { name: 'Cancel' }).click();
  const { lists } = await ask<{ lists: readonly { name: string }[] }>(product.origin, '/api/lists');
  expect(lists.map(({ name }) => name)).toEqual(['vip']);
});

test('columns are added, and a list of one’s own is made', async () => {
  await button('Name and columns').click();
  await dialog().getByRole('button', { name: 'Add a column' }).click();
  await dialog().getByRole('textbox', { name: 'Column 2' }).fill('Since');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await main().getByRole('columnheader', { name: 'Since' }).waitFor();
  await page.goto(`${product.origin}/lists`);
  await button('New list').click();
  await dialog().getByRole('textbox', { name: 'Name' }).fill('Post codes');
  await dialog().getByRole('textbox', { name: 'What is looked for' }).fill('Post code');
  await dialog().getByRole('button', { name: 'Create' }).click();
  await main().getByRole('heading', { name: 'Post codes', level: 1 }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('an office user changes what is in a list, and makes or deletes none', async () => {
  const office = await product.open('/lists/vip', { as: 'business' });
  await office.getByRole('button', { name: 'Add a row' }).waitFor();
  expect(await office.getByRole('button', { name: 'Delete this list' }).count()).toBe(0);
  await office.goto(`${product.origin}/lists`);
  await office.getByRole('link', { name: 'VIP' }).waitFor();
  expect(await office.getByRole('button', { name: 'New list' }).count()).toBe(0);
  await office.context().close();
});

test('nothing went wrong on the way', () => {
  // Refusals are answers that the browser's console calls errors.
  expect(product.complaints.filter((one) => !/409|422/.test(one))).toEqual([]);
});
