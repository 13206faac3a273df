import type { Page } from 'playwright-core';
import type { Words } from '../screenshots/words.ts';

/** Something that people look at: where it is, and what is pressed to see it. It is there when `show` has resolved. */
export type Sight = {
  readonly name: string;
  readonly path: string;
  readonly show: (page: Page, words: Words) => Promise<void>;
};

const editor = '/flows/stadtwerke-auental';
const drawn = (page: Page) => page.locator('.react-flow__node').first().waitFor();
const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function openForm(page: Page, step: string): Promise<void> {
  await drawn(page);
  await page.locator(`.react-flow__node[data-id="${step}"]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('aside form, aside input').first().waitFor();
}

export const SIGHTS: readonly Sight[] = [
  { name: 'call flows', path: '/flows', show: (page) => page.getByRole('article').first().waitFor() },
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
  { name: 'no page', path: '/nowhere', show: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
];
