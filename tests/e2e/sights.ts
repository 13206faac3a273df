import type { Page } from 'playwright-core';
import type { Words } from '../screenshots/words.ts';
import { SIGHTS_OF_CUSTOMERS } from './sights-of-customers.ts';
import { SIGHTS_OF_LIVE } from './sights-of-live.ts';
import { SIGHTS_OF_PEOPLE } from './sights-of-people.ts';
import { SIGHTS_OF_QUEUES } from './sights-of-queues.ts';
import { SIGHTS_OF_VERSIONS } from './sights-of-versions.ts';

/** Something that people look at: where it is, and what is pressed to see it. It is there when `show` has resolved. */
export type Sight = {
  readonly name: string;
  readonly path: string;
  readonly show: (page: Page, words: Words) => Promise<void>;
};

const editor = '/flows/stadtwerke-auental';
const hours = '/opening-hours/rendeles';
const hoursShown = (page: Page) => page.getByTestId('now').waitFor();
const drawn = (page: Page) => page.locator('.react-flow__node').first().waitFor();
const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function openForm(page: Page, step: string): Promise<void> {
  await drawn(page);
  await page.locator(`.react-flow__node[data-id="${step}"]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('aside form, aside input').first().waitFor();
}

/** Opens one of the three dialogs of the day. */
async function begin(page: Page, action: 'announce' | 'close' | 'divert'): Promise<void> {
  await page.locator(`[data-action="${action}"]`).click();
  await dialog(page).getByRole('checkbox').first().waitFor();
}

/** Goes to the last question, past an answer to each before it. */
async function announce(page: Page): Promise<void> {
  await begin(page, 'announce');
  await dialog(page).getByRole('checkbox').nth(1).check();
  await dialog(page).locator('button[type="submit"]').click();
  await dialog(page).getByRole('textbox').first().fill('Callwright 1');
  await dialog(page).locator('button[type="submit"]').click();
  await dialog(page).locator('q').first().waitFor();
}

async function divert(page: Page): Promise<void> {
  await begin(page, 'divert');
  await dialog(page).getByRole('checkbox').nth(1).check();
  await dialog(page).locator('button[type="submit"]').click();
  await dialog(page).getByRole('textbox').first().fill('112');
  await dialog(page).locator('[aria-invalid="true"]').waitFor();
}

/** A connection to nowhere, with a number that lacks a fallback. */
async function connect(page: Page): Promise<void> {
  const at = (path: string) => new URL(path, page.url()).href;
  const settings = {
    kind: 'signalwire',
    ownNumber: '',
    account: 'project',
    publicKey: '',
    apiUrl: 'http://127.0.0.1:9',
    publicUrl: 'https://phone.example.com',
  };
  const data = { name: 'looks', title: 'Callwright 1', settings, secrets: { token: 'secret' } };
  const made = await page.request.post(at('/api/connections'), { data });
  if (!made.ok() && made.status() !== 409) throw new Error(await made.text());
  const number = { title: 'Störung (24 h)', flow: 'stadtwerke-auental', connection: 'looks' };
  await page.request.put(at('/api/numbers/%2B498999998199'), { data: number });
}

export const SIGHTS: readonly Sight[] = [
  { name: 'call flows', path: '/flows', show: (page) => page.getByRole('article').first().waitFor() },
  { name: 'messages', path: '/calls/messages', show: (page) => page.getByRole('table').waitFor() },
  {
    name: 'a file that can’t be imported',
    path: '/flows',
    async show(page, words) {
      await press(page, words.import);
      await dialog(page).getByRole('textbox').fill('{ "callwright": 1 }');
      await dialog(page).getByRole('button', { name: words.import, exact: true }).click();
      await dialog(page).getByRole('alert').waitFor();
    },
  },
  {
    name: 'the phone over the call flows, in a call',
    path: '/flows',
    async show(page, words) {
      await press(page, words.ringIt);
      await dialog(page).locator('button[type="submit"]').click();
      await dialog(page).locator('[data-testid="phone-state"][data-state="saying"]').waitFor();
      await dialog(page).getByRole('log').locator('[data-kind="said"]').first().waitFor();
    },
  },
  { name: 'numbers', path: '/numbers', show: (page) => page.getByRole('row').nth(1).waitFor() },
  {
    name: 'a number that is none',
    path: '/numbers',
    async show(page, words) {
      await press(page, words.addNumber);
      await dialog(page).getByRole('textbox').first().fill('none');
      await dialog(page).locator('[aria-invalid="true"]').waitFor();
    },
  },
  { name: 'all opening hours', path: '/opening-hours', show: (page) => page.getByRole('article').nth(1).waitFor() },
  {
    name: 'opening hours',
    path: hours,
    async show(page) {
      await hoursShown(page);
      // What callers of the number would hear.
      await page.getByRole('main').locator('q').first().waitFor();
    },
  },
  {
    name: 'days from a calendar file',
    path: hours,
    async show(page, words) {
      await hoursShown(page);
      await press(page, words.calendarFile);
      const event = 'BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:2099\r\nDTSTART;VALUE=DATE:20270105\r\nEND:VEVENT';
      const buffer = Buffer.from(`BEGIN:VCALENDAR\r\n${event}\r\nEND:VCALENDAR`);
      const file = { name: '1.ics', mimeType: 'text/calendar', buffer };
      await dialog(page).locator('input[type=file]').setInputFiles(file);
      await dialog(page).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'closing at once',
    path: hours,
    async show(page, words) {
      await hoursShown(page);
      await press(page, words.closeNow);
      await dialog(page).getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'a special day',
    path: hours,
    async show(page, words) {
      await hoursShown(page);
      await press(page, words.addSpecialDay);
      await dialog(page).getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'the calendar of a country',
    path: hours,
    async show(page, words) {
      await hoursShown(page);
      await press(page, words.chooseDays);
      await dialog(page).getByRole('checkbox').first().waitFor();
    },
  },
  { name: 'today', path: '/today', show: (page) => page.locator('[data-number]').first().waitFor() },
  { name: 'where a special announcement is heard', path: '/today', show: (page) => begin(page, 'announce') },
  { name: 'what a special announcement says, and until when', path: '/today', show: announce },
  { name: 'closing at once, from home', path: '/today', show: (page) => begin(page, 'close') },
  { name: 'diverting', path: '/today', show: divert },
  {
    name: 'all special announcements',
    path: '/announcements/special',
    show: (page) => page.locator('[data-announcement]').first().waitFor(),
  },
  {
    name: 'a special announcement',
    path: '/announcements/special/stromausfall-nord',
    show: (page) => page.locator('textarea').first().waitFor(),
  },
  {
    name: 'what call flows leave to the office',
    path: '/announcements/texts',
    show: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
  },
  { name: 'all lists', path: '/lists', show: (page) => page.getByRole('row').nth(1).waitFor() },
  { name: 'a list', path: '/lists/stoerungsgebiete', show: (page) => page.locator('[data-row]').first().waitFor() },
  {
    name: 'a file with wrong lines',
    path: '/lists/stoerungsgebiete',
    async show(page) {
      await page.locator('[data-row]').first().waitFor();
      await page.locator('main header button').first().click();
      const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('Postleitzahl\n1\n1\n') };
      await dialog(page).locator('input[type="file"]').setInputFiles(file);
      await dialog(page).getByRole('alert').waitFor();
    },
  },
  {
    name: 'the desk of somebody who takes no calls of queues',
    path: '/desk',
    show: (page) => page.locator('main h2').first().waitFor(),
  },
  { name: 'calls', path: '/calls', show: (page) => page.getByRole('row').nth(1).waitFor() },
  {
    name: 'one call',
    path: '/calls',
    async show(page) {
      await page.getByRole('row').getByRole('link').first().click();
      await drawn(page);
    },
  },
  {
    name: 'the drawing with a form and the phone',
    path: editor,
    async show(page, words) {
      await openForm(page, 'special');
      await press(page, words.tryIt);
      await page.locator('form button[type="submit"]').waitFor();
    },
  },
  {
    name: 'a form with texts, choices and values',
    path: '/flows/hp-order-status',
    async show(page) {
      await page.keyboard.press('1');
      await openForm(page, 'find');
    },
  },
  {
    name: 'the list of steps',
    path: editor,
    async show(page, words) {
      await drawn(page);
      await page.getByText(words.list, { exact: true }).click({ force: true });
      await page.locator('li[data-step]').first().waitFor();
    },
  },
  {
    name: 'the settings of a call flow',
    path: editor,
    async show(page, words) {
      await drawn(page);
      await press(page, words.settings);
      await dialog(page).getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'going live',
    path: editor,
    async show(page, words) {
      await drawn(page);
      await press(page, words.goLive);
      await dialog(page).getByRole('textbox').waitFor();
    },
  },
  {
    name: 'what can be connected',
    path: '/settings/connections/new/telnyx',
    async show(page) {
      await page.locator('form button[type="submit"]').click();
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
  },
  {
    name: 'a connection that doesn’t work',
    path: '/settings/connections',
    async show(page) {
      await connect(page);
      await page.goto(new URL('/settings/connections/looks', page.url()).href);
      await page.locator('form button[type="submit"]').waitFor();
    },
  },
  {
    name: 'all connections',
    path: '/settings/connections',
    async show(page) {
      await connect(page);
      await page.reload();
      await page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'what callers get while we are down',
    path: '/settings/connections',
    async show(page) {
      await connect(page);
      await page.goto(new URL('/numbers', page.url()).href);
      const row = page.getByRole('row').filter({ hasText: '+49 89 99998 199' });
      await row.getByRole('button').filter({ hasText: /\S/ }).last().click();
      await dialog(page).getByRole('textbox').first().waitFor();
    },
  },
  { name: 'calling out', path: '/settings/dialling', show: (page) => page.getByRole('radio').first().waitFor() },
  { name: 'voices', path: '/settings/voices', show: (page) => page.getByRole('switch').first().waitFor() },
  {
    name: 'access data',
    path: '/settings/credentials',
    show: async (page) => {
      await page.locator('main button').last().click();
      await page.getByRole('dialog').locator('input').nth(3).waitFor();
    },
  },
  { name: 'alerts', path: '/settings/alerts', show: (page) => page.getByRole('switch').first().waitFor() },
  {
    name: 'one recording',
    path: '/announcements/recordings',
    async show(page) {
      const made = await page.request.post(new URL('/api/prompts', page.url()).href, {
        data: { name: 'looks', title: 'Callwright 1' },
      });
      if (!made.ok() && made.status() !== 409) throw new Error(await made.text());
      await page.reload();
      await page.getByRole('row').getByRole('link').first().click();
      await page.locator('input[type="file"]').first().waitFor({ state: 'attached' });
    },
  },
  { name: 'recordings', path: '/announcements/recordings', show: (page) => page.getByRole('row').nth(1).waitFor() },
  {
    name: 'the speaker’s list',
    path: '/announcements/speakers-list',
    show: (page) => page.getByRole('row').nth(1).waitFor(),
  },
  { name: 'hold music', path: '/announcements/music', show: (page) => page.getByRole('radio').first().waitFor() },
  ...SIGHTS_OF_CUSTOMERS,
  ...SIGHTS_OF_LIVE,
  ...SIGHTS_OF_PEOPLE,
  ...SIGHTS_OF_QUEUES,
  ...SIGHTS_OF_VERSIONS,
  { name: 'no page', path: '/nowhere', show: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
];
