import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { AWAY, ask, HERE, NUMBERS, openHouse } from './office-house.ts';
import { type Product, startProduct } from './product.ts';
import { ring } from './simulated-call.ts';

/** What a thumb needs for a tap, and for a letter: 200 letters a minute. */
const TAP_MS = 1_500;
const LETTER_MS = 300;

const NOTICE = { en: 'No power today.', de: 'Heute kein Strom.', hu: 'Ma nincs áram.' };
const numbers = NUMBERS.map(({ number }) => number);
const PHONE = {
  as: 'business',
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  timezoneId: 'Europe/Berlin',
} as const;

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  await openHouse(product.origin);
  page = await product.open('/today', PHONE);
});
afterAll(() => product?.close());

const dialog = () => page.getByRole('dialog');
const on = () => page.getByRole('region', { name: 'On now' });
const line = (number: string) => page.locator(`[data-number="${number}"]`);
const next = () => dialog().getByRole('button', { name: 'Next' });
const undo = () => page.getByRole('button', { name: 'Undo' }).last();
const said = async (clock?: string, language = 'en', dialled = numbers[0] ?? '') =>
  (await ring(product.origin, { dialled, language, ...(clock === undefined ? {} : { clock }) })).said;

/** The date of tomorrow by the house's clock. */
function tomorrow(): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });
  return format.format(Date.now() + 24 * 3_600_000);
}

test('home shows how each number stands, and what its callers hear', async () => {
  const first = line(numbers[0] ?? '');
  await first.getByText('Front desk').waitFor();
  await first.getByText('Open', { exact: true }).waitFor();
  await first.getByText(HERE.en).waitFor();
  expect(await page.locator('[data-number]').count()).toBe(3);
  expect(await barriers(page)).toEqual([]);
});

test('an announcement is on at three numbers in under a minute, by thumb on a narrow screen', async () => {
  let taps = 0;
  const tap = async (where: Locator) => {
    taps += 1;
    await where.tap();
  };
  const begun = Date.now();
  await tap(page.getByRole('button', { name: 'Special announcement', exact: true }));
  await tap(dialog().getByRole('checkbox', { name: 'All' }));
  await tap(next());
  for (const [name, text] of [
    ['English', NOTICE.en],
    ['German', NOTICE.de],
    ['Hungarian', NOTICE.hu],
  ] as const) {
    await tap(dialog().getByLabel(`Text in ${name}`));
    await page.keyboard.type(text);
  }
  await tap(next());
  await dialog().getByRole('region', { name: 'This is what callers will hear' }).getByText(NOTICE.en).waitFor();
  await tap(dialog().getByRole('button', { name: 'Put it on' }));
  await on()
    .getByText(/^Special announcement until /)
    .waitFor();
  const letters = Object.values(NOTICE).join('').length;
  expect(Date.now() - begun + taps * TAP_MS + letters * LETTER_MS).toBeLessThan(60_000);
  await line(numbers[2] ?? '')
    .getByText(NOTICE.en)
    .waitFor();
});

test('the next call hears it in its language at each of them; at the end time none does', async () => {
  const { announcements } = await ask<{ announcements: readonly { until: string }[] }>(
    product.origin,
    '/api/announcements',
  );
  const [one] = announcements;
  if (one === undefined) throw new Error('There is no announcement.');
  for (const dialled of numbers) {
    expect(await said(undefined, 'de', dialled)).toEqual([NOTICE.de, HERE.de]);
    expect(await said(undefined, 'hu', dialled)).toEqual([NOTICE.hu, HERE.hu]);
  }
  const end = Date.parse(one.until);
  expect(await said(new Date(end - 1_000).toISOString())).toEqual([NOTICE.en, HERE.en]);
  expect(await said(new Date(end).toISOString())).toEqual([HERE.en]);
});

test('it is ended by one tap, that is undone by one, and both act on the next call', async () => {
  await on().getByRole('button', { name: 'End now' }).tap();
  await page.getByText('Ended.').waitFor();
  await on().waitFor({ state: 'detached' });
  expect(await said()).toEqual([HERE.en]);
  await undo().tap();
  await on()
    .getByText(/^Special announcement until /)
    .waitFor();
  expect(await said()).toEqual([NOTICE.en, HERE.en]);
  await on().getByRole('button', { name: 'End now' }).tap();
  await on().waitFor({ state: 'detached' });
});

test('closed until 14:00 for a staff meeting, calls find it closed until then, and the call flow is the same', async () => {
  const before = await ring(product.origin, { dialled: numbers[0] ?? '', language: 'en' });
  await page.getByRole('button', { name: 'Close now', exact: true }).tap();
  await dialog().getByRole('button', { name: 'Reason: Staff meeting' }).tap();
  await next().tap();
  await dialog().getByText('another time').tap();
  await dialog().getByLabel('Ends: date').fill(tomorrow());
  await dialog().getByLabel('Ends: time').fill('14:00');
  await dialog().getByRole('button', { name: 'Tell callers something of its own' }).tap();
  await dialog().getByLabel('Text in English').fill('We have a staff meeting.');
  const preview = dialog().getByRole('region', { name: 'This is what callers will hear' });
  await preview.getByText('We have a staff meeting.').waitFor();
  await preview.getByText(AWAY.en).waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Close now', exact: true }).tap();
  await on().getByText('Closed until tomorrow 14:00').waitFor();
  await on().getByText('Staff meeting').waitFor();
  await line(numbers[0] ?? '')
    .getByText('Closed', { exact: true })
    .waitFor();

  const closed = await ring(product.origin, { dialled: numbers[0] ?? '', language: 'en' });
  expect(closed.said).toEqual(['We have a staff meeting.', AWAY.en]);
  expect(closed.revision).toBe(before.revision);
  const zone = '[Europe/Berlin]';
  expect(await said(`${tomorrow()}T13:59:59${zone}`)).toEqual(['We have a staff meeting.', AWAY.en]);
  expect(await said(`${tomorrow()}T14:00:00${zone}`)).toEqual([HERE.en]);
});

test('the change history tells who closed it, and why', async () => {
  type Change = { kind: string; who: { name?: string }; after: { closeNow?: { reason: string } } | null };
  const { changes } = await ask<{ changes: readonly Change[] }>(product.origin, '/api/changes?kind=schedule');
  expect(changes[0]?.after?.closeNow?.reason).toBe('Staff meeting');
  expect(changes[0]?.who.name).toMatch(/^business/);
  await undo().tap();
  await on().waitFor({ state: 'detached' });
  expect(await said()).toEqual([HERE.en]);
});

test('a divert rings elsewhere, says so, and ends', async () => {
  await page.getByRole('button', { name: 'Divert', exact: true }).tap();
  await dialog().getByRole('checkbox', { name: 'Workshop' }).tap();
  await next().tap();
  await dialog().getByLabel('Phone number that rings').fill('112');
  await dialog().getByText('It can’t be rung: An emergency number.').first().waitFor();
  await dialog().getByLabel('Phone number that rings').fill('0170 1234567');
  await dialog().getByText('Rings at +49 170 1234 567').waitFor();
  await next().tap();
  await dialog().getByText('Then it rings at +49 170 1234 567.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Divert now' }).tap();
  await on()
    .getByText(/^Diverted to \+49 170 1234 567 until /)
    .waitFor();
  const workshop = numbers[1] ?? '';
  await line(workshop).getByText('Diverted to +49 170 1234 567').waitFor();
  expect(JSON.stringify((await ring(product.origin, { dialled: workshop, language: 'en' })).verbs)).toContain(
    '1701234567',
  );
  expect(await said()).toEqual([HERE.en]);
  await on().getByRole('button', { name: 'End now' }).tap();
  await on().waitFor({ state: 'detached' });
  expect(await said(undefined, 'en', workshop)).toEqual([HERE.en]);
});

test('keys alone put one on, for later, and call it off', async () => {
  const { keyboard } = page;
  await page.getByRole('button', { name: 'Special announcement', exact: true }).focus();
  await keyboard.press('Enter');
  await dialog().getByRole('checkbox', { name: 'Invoices' }).focus();
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await dialog().getByLabel('Text in English').waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await keyboard.type('We move house.');
  for (let i = 0; i < 4; i += 1) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await dialog().getByRole('heading', { name: 'From when, until when?' }).waitFor();
  await dialog().getByRole('radio', { name: 'now' }).focus();
  await keyboard.press('ArrowRight');
  await dialog().getByLabel('Begins: date').waitFor();
  await keyboard.press('Enter');
  const planned = page.getByRole('region', { name: 'Planned' });
  await planned.getByText('Invoices · We move house.').waitFor();
  expect(await said(undefined, 'en', numbers[2])).toEqual([HERE.en]);
  await planned.getByRole('button', { name: /^Call off/ }).focus();
  await keyboard.press('Enter');
  await planned.waitFor({ state: 'detached' });
});

test('whoever is given one number sees only that one', async () => {
  const [only] = numbers;
  const session = await product.session('business', [
    { kind: 'number', name: only ?? '' },
    { kind: 'announcement', name: '*' },
  ]);
  const answer = await fetch(`${product.origin}/api/today`, { headers: { cookie: session } });
  const { numbers: shown } = (await answer.json()) as { numbers: readonly { number: string; schedules: unknown[] }[] };
  expect(shown.map(({ number }) => number)).toEqual([only]);
  expect(shown[0]?.schedules).toEqual([]);
});

test('nothing went wrong on the way', () => {
  expect(product.complaints).toEqual([]);
});
