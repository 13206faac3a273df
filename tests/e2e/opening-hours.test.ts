import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { store } from './desk-flow.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  page = await product.open('/opening-hours', { timezoneId: 'Europe/Berlin' });
});
afterAll(() => product?.close());

const main = () => page.getByRole('main');
const button = (name: string) => main().getByRole('button', { name, exact: true });
const dialog = (name: string) => page.getByRole('dialog', { name });
const now = () => main().getByTestId('now');
const saving = () => main().getByRole('region', { name: 'Not saved yet' });
const changes = () => main().getByRole('region', { name: 'Last changes' }).getByRole('listitem');

async function save(): Promise<void> {
  await saving().getByRole('button', { name: 'Save' }).click();
  await saving().waitFor({ state: 'detached' });
}

/** A call flow that asks the hours and says what it was told; rings it in the built-in phone. */
async function ring(): Promise<{ readonly phone: Locator; readonly caller: Page }> {
  const caller = await product.open('/flows/front-desk', { timezoneId: 'Europe/Berlin' });
  await caller.getByRole('button', { name: 'Try it' }).click();
  const phone = caller.getByRole('complementary', { name: 'Try it' });
  await phone.getByRole('button', { name: 'Ring', exact: true }).click();
  return { phone, caller };
}

async function callerHears(text: string): Promise<void> {
  const { phone, caller } = await ring();
  await phone.getByRole('log', { name: 'Conversation' }).getByText(text).first().waitFor();
  await caller.context().close();
}

const said = (text: string) => ({
  type: 'say',
  version: 1,
  config: { prompt: { text: { en: text } } },
  next: { done: 'bye' },
});

test('new opening hours need a name, and begin as an office week', async () => {
  await button('New opening hours').click();
  await dialog('New opening hours').getByRole('textbox', { name: 'Name' }).fill('Front desk');
  await page.keyboard.press('Enter');
  await main().getByRole('heading', { name: 'Front desk' }).waitFor();
  await now().waitFor();
  expect(await main().getByLabel('Monday, 1: from').inputValue()).toBe('09:00');
  expect(await barriers(page)).toEqual([]);
  await store(product.origin, {
    callwright: 1,
    id: 'front-desk',
    title: 'Front desk',
    languages: ['en'],
    variables: {},
    start: 'hours',
    nodes: {
      hours: {
        type: 'opening-hours',
        version: 1,
        config: { schedule: 'front-desk', branches: ['open', 'closed'] },
        next: { open: 'open', closed: 'closed', error: 'closed' },
      },
      open: said('We are here.'),
      closed: said('Nobody is here.'),
      bye: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: {},
  });
});

test('a day’s hours are typed, copied to the other days, and saved with a sentence of what changes', async () => {
  await main().getByLabel('Monday, 1: from').fill('00:00');
  await main().getByLabel('Monday, 1: to').fill('00:00');
  await button('Copy to other days: Monday').click();
  const copying = dialog('Copy to other days: Monday');
  for (const day of ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
    await copying.getByRole('checkbox', { name: day }).check();
  }
  await copying.getByRole('button', { name: 'Copy' }).click();
  await saving()
    .getByText('Hours of the week: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday.')
    .waitFor();
  await now().getByText('Open now, and no change is in sight.').waitFor();
  await save();
  await callerHears('We are here.');
});

test('closed at once with a reason, the next call finds it closed; ended, the one after finds it open', async () => {
  await button('Close now').click();
  await dialog('Close now').getByRole('textbox', { name: 'Reason' }).fill('Staff meeting');
  await dialog('Close now').getByRole('button', { name: 'Close now' }).click();
  const bar = main().getByRole('region', { name: 'Close now' });
  await bar.getByText(/^Closed now, until .*: Staff meeting$/).waitFor();
  await callerHears('Nobody is here.');
  await bar.getByRole('button', { name: 'End now' }).click();
  await bar.waitFor({ state: 'detached' });
  await callerHears('We are here.');
});

test('the last change is undone by one click', async () => {
  await changes().first().getByText('The closing was ended.').waitFor();
  await changes().first().getByRole('button', { name: 'Undo' }).click();
  await main().getByRole('region', { name: 'Close now' }).getByText('Staff meeting').waitFor();
  await callerHears('Nobody is here.');
  await changes().first().getByText('Closed at once.').waitFor();
  await changes().first().getByRole('button', { name: 'Undo' }).click();
  await now().getByText('Open now').waitFor();
});

test('a special day says why, and 24 and 31 December are asked for', async () => {
  await button('Add a special day').click();
  await dialog('Add a special day').getByLabel('Date', { exact: true }).fill('2027-03-04');
  await dialog('Add a special day').getByRole('textbox', { name: 'Note' }).fill('Moving house');
  await dialog('Add a special day').getByRole('button', { name: 'Take over' }).click();
  await main().getByLabel('Date', { exact: true }).fill('2027-03-04');
  await main().getByLabel('Time', { exact: true }).fill('10:00');
  await main().getByTestId('verdict').getByText('10:00: closed, because of Moving house.').waitFor();

  await main().getByRole('combobox', { name: 'Country' }).fill('Germany');
  await page.getByRole('option', { name: 'Germany', exact: true }).click();
  await button('Choose the days').click();
  await dialog('Which days are holidays')
    .getByRole('button', { name: /^Use \d+ days$/ })
    .click();
  const task = main().getByRole('region', { name: 'To be decided' });
  await task.getByText('Until then they are closed.').waitFor();
  const before = await task.getByRole('listitem').count();
  expect(before).toBeGreaterThan(1);
  await task
    .getByRole('button', { name: /24 Dec.*: Closed$/ })
    .first()
    .click();
  expect(await barriers(page)).toEqual([]);
  await save();
});

test('leaving with changes asks first', async () => {
  await button('Add hours: Monday').click();
  await main().getByLabel('Monday, 1: to').fill('12:00');
  await main().getByRole('link', { name: 'All opening hours' }).click();
  await dialog('Leave without saving?').getByRole('button', { name: 'Stay here' }).click();
  await saving().getByText('Hours of the week: Monday.').waitFor();
});

test('what somebody else saved meanwhile is shown, and one’s own is saved only when wanted', async () => {
  const address = `${product.origin}/api/opening-hours/front-desk`;
  const { version, schedule } = await (await page.request.get(address)).json();
  await page.request.put(address, { data: { version, schedule: { ...schedule, title: 'Reception' } } });
  await saving().getByRole('button', { name: 'Save' }).click();
  const conflict = dialog('Somebody else has saved meanwhile');
  await conflict.getByText('They changed: The name.').waitFor();
  await conflict.getByText('Your changes: Hours of the week: Monday.').waitFor();
  // Chromium calls a refusal an error; this one was wanted.
  expect(product.complaints.splice(0).every((complaint) => complaint.includes('409'))).toBe(true);
  await conflict.getByRole('button', { name: 'Take theirs' }).click();
  await main().getByRole('heading', { name: 'Reception' }).waitFor();
  await saving().waitFor({ state: 'detached' });
  expect(product.complaints).toEqual([]);
});

test('hours are drawn with the pointer', async () => {
  await button('Tuesday, 1: remove').click();
  const columns = main().getByTestId('week-grid').locator('[class*="columns"]');
  await columns.scrollIntoViewIfNeeded();
  const box = await columns.boundingBox();
  if (box === null) throw new Error('the week isn’t drawn');
  const x = box.x + (box.width / 7) * 1.5;
  await page.mouse.move(x, box.y + box.height / 3);
  await page.mouse.down();
  await page.mouse.move(x, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await main().getByLabel('Tuesday, 1: from').inputValue()).toBe('08:00');
  expect(await main().getByLabel('Tuesday, 1: to').inputValue()).toBe('12:00');
  await saving().getByRole('button', { name: 'Discard' }).click();
  await saving().waitFor({ state: 'detached' });
});
