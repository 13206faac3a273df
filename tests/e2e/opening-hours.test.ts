import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserCookies } from '../sign-in/sign-in.ts';
import { barriers } from './barriers.ts';
import { store } from './desk-flow.ts';
import { type MailBox, openMailBox } from './mail-box.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let mailBox: MailBox;
let page: Page;

beforeAll(async () => {
  mailBox = await openMailBox();
  product = await startProduct({ samples: false, env: { SMTP_URL: mailBox.url } });
  page = await product.open('/opening-hours', { timezoneId: 'Europe/Berlin' });
});
afterAll(async () => {
  await product?.close();
  await mailBox?.close();
});

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
        config: { schedule: 'front-desk', branches: ['open', 'closed'], sayText: true },
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
  await task.getByText('Until then it is closed.').waitFor();
  const before = await task.getByRole('listitem').count();
  expect(before).toBeGreaterThan(1);
  await task
    .getByRole('button', { name: /24 Dec.*: Closed$/ })
    .first()
    .click();
  expect(await barriers(page)).toEqual([]);
  await save();
});

test('what callers hear when closed is written by the office, and the next call hears it', async () => {
  const closed = main().getByRole('region', { name: 'What callers hear when closed' });
  const english = closed.getByRole('textbox', { name: 'English' });
  await english.fill('Our shop is shut.');
  await closed.getByRole('switch', { name: 'Say the hours by itself' }).press('Space');
  await closed.getByText('We are here around the clock').waitFor();
  await saving().getByText('What callers hear when closed.').waitFor();
  await save();
  await button('Close now').click();
  await dialog('Close now').getByRole('textbox', { name: 'Reason' }).fill('Fire drill');
  await dialog('Close now').getByRole('button', { name: 'Close now' }).click();
  const bar = main().getByRole('region', { name: 'Close now' });
  await bar.waitFor();
  await callerHears('Our shop is shut.');
  await bar.getByRole('button', { name: 'End now' }).click();
  await bar.waitFor({ state: 'detached' });
});

test('days come out of a calendar file, each as somebody says', async () => {
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT\nUID:1\nSUMMARY:Stocktaking\nDTSTART;VALUE=DATE:20270510\nDTEND;VALUE=DATE:20270511\nEND:VEVENT',
    'BEGIN:VEVENT\nUID:2\nSUMMARY:Training\nDTSTART:20270511T080000Z\nDTEND:20270511T100000Z\nEND:VEVENT',
    'BEGIN:VEVENT\nUID:3\nSUMMARY:Long ago\nDTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20200102\nEND:VEVENT',
    'END:VCALENDAR',
  ].join('\n');
  await button('From a calendar file').click();
  const file = dialog('Days from a calendar file');
  const buffer = Buffer.from(text.replaceAll('\n', '\r\n'));
  await file.locator('input[type=file]').setInputFiles({ name: 'shop.ics', mimeType: 'text/calendar', buffer });
  await file.getByText('1 event is over.').waitFor();
  await file.getByRole('combobox', { name: 'Training' }).click();
  await page.getByRole('option', { name: 'Closed 10:00–12:00' }).click();
  expect(await barriers(page)).toEqual([]);
  await file.getByRole('button', { name: 'Take over 2 days' }).click();
  const special = main().getByRole('region', { name: 'Special days' });
  await special.getByText('Stocktaking').waitFor();
  await special.getByText('00:00–10:00, 12:00–24:00').waitFor();
  await save();
});

test('Hungary’s moved workdays are asked for, and one counts as another weekday once somebody says so', async () => {
  const address = `${product.origin}/api/opening-hours/hungary`;
  const workday = { date: '2099-12-12', name: { en: 'Moved workday' }, state: 'undecided', like: 'thursday' };
  const thursday = [{ from: '12:00', to: '19:00', branch: 'open' }];
  const schedule = {
    version: 1,
    title: 'Practice',
    timeZone: 'Europe/Budapest',
    branches: [],
    weekly: { thursday },
    recurring: [],
    specialDays: [],
    specialPeriods: [],
    holidays: { country: 'HU', days: [workday] },
  };
  expect((await page.request.put(address, { data: { version: 0, schedule } })).ok()).toBe(true);
  const practice = await product.open('/opening-hours/hungary', { timezoneId: 'Europe/Budapest' });
  const shown = practice.getByRole('main');
  await shown
    .getByRole('region', { name: 'To be decided' })
    .getByRole('button', { name: 'Counts as Thursday' })
    .click();
  await shown.getByLabel('Date', { exact: true }).fill('2099-12-12');
  await shown.getByLabel('Time', { exact: true }).fill('13:00');
  await shown.getByTestId('verdict').getByText('open, because of Moved workday, counts as Thursday.').waitFor();
  await shown.getByRole('button', { name: 'Choose the days' }).click();
  await practice.getByText('10/2025. (IV. 30.) NGM rendelet').waitFor();
  await practice.getByText(/Moved workdays of .* aren’t known here yet/).waitFor();
  expect(await barriers(practice)).toEqual([]);
  await practice.context().close();
});

test('a mail asks about an undecided holiday, and its link decides after asking once more, without signing in', async () => {
  const address = `${product.origin}/api/opening-hours/hungary`;
  const { version, schedule } = await (await page.request.get(address)).json();
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const days = [{ date: soon, name: { en: 'Founders’ day' }, state: 'undecided' }];
  const asking = { ...schedule, remind: 'office@example.com', holidays: { country: 'IE', days } };
  expect((await page.request.put(address, { data: { version, schedule: asking } })).ok()).toBe(true);
  // A server that starts looks at once whom to remind; else it does each hour.
  await product.kill();
  await product.restart();
  await expect.poll(() => mailBox.mails.length).toBe(1);
  const mail = (mailBox.mails[0] ?? '').replaceAll('=\r\n', '');
  expect(mail).toContain('office@example.com');
  const path = /\/holiday#closed\/[\w.-]+/.exec(mail)?.[0] ?? '';
  const visitor = await product.open(path, { as: 'nobody' });
  await visitor.getByText(/What holds on .*Founders’ day\?/).waitFor();
  expect(await barriers(visitor)).toEqual([]);
  expect((await (await page.request.get(address)).json()).version).toBe(version + 1);
  await visitor.getByRole('button', { name: 'Closed' }).click();
  await visitor.getByText(/Founders’ day: Closed\. It holds from the next call on/).waitFor();
  expect((await (await page.request.get(address)).json()).schedule.holidays.days[0].state).toBe('closed');
  await visitor.reload();
  await visitor.getByRole('heading', { name: 'This link decides nothing any more' }).waitFor();
  await visitor.context().close();
  expect(product.complaints.splice(0).every((complaint) => complaint.includes('410'))).toBe(true);
});

test('leaving with changes asks first, by a link and by Back', async () => {
  await page.goto(`${product.origin}/opening-hours`);
  await main().getByRole('link', { name: 'Front desk' }).click();
  await now().waitFor();
  await button('Add hours: Monday').click();
  await main().getByLabel('Monday, 1: to').fill('12:00');
  await main().getByRole('link', { name: 'All opening hours' }).click();
  await dialog('Leave without saving?').getByRole('button', { name: 'Stay here' }).click();
  await saving().getByText('Hours of the week: Monday.').waitFor();
  for (let times = 0; times < 2; times += 1) {
    await page.evaluate(() => window.history.back());
    await dialog('Leave without saving?').getByRole('button', { name: 'Stay here' }).click();
    await saving().getByText('Hours of the week: Monday.').waitFor();
  }
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

test('hours are drawn with the pointer, and moved', async () => {
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
  await page.mouse.move(x, box.y + (box.height * 10) / 24);
  await page.mouse.down();
  await page.mouse.move(x, box.y + (box.height * 13) / 24, { steps: 4 });
  await page.mouse.up();
  expect(await main().getByLabel('Tuesday, 1: from').inputValue()).toBe('11:00');
  expect(await main().getByLabel('Tuesday, 1: to').inputValue()).toBe('15:00');
  await page.evaluate(() => window.history.back());
  await dialog('Leave without saving?').getByRole('button', { name: 'Leave without saving' }).click();
  await page.waitForURL('**/opening-hours');
  expect(product.complaints).toEqual([]);
});

test('who was given some hours sees these, and can make no others', async () => {
  // Where no mail can go out, whoever invites is given the link.
  await mailBox.close();
  const session = await product.session('business', [{ kind: 'schedule', name: 'front-desk' }]);
  const office = await product.open('/sign-in', { as: 'nobody' });
  await office.context().addCookies(browserCookies(product.origin, session));
  await office.goto(`${product.origin}/opening-hours`);
  const cards = office.getByRole('main').getByRole('article');
  await cards.getByRole('link').first().waitFor();
  expect(await cards.count()).toBe(1);
  expect(await office.getByRole('button', { name: 'New opening hours' }).count()).toBe(0);
  await cards.getByRole('link').click();
  await office.getByRole('main').getByRole('button', { name: 'Close now' }).waitFor();
  expect((await office.request.get(`${product.origin}/api/opening-hours/office`)).status()).toBe(403);
  expect(product.complaints).toEqual([]);
  await office.context().close();
});
