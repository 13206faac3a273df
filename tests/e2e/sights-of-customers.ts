import type { Page } from 'playwright-core';
import type { Sight } from './sights.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const view = (page: Page) => page.locator('main [role="radiogroup"] label');

/** Something to do for a customer; its number leads from page to page. */
async function toDo(page: Page): Promise<string> {
  const data = { title: 'Callwright 1', number: '+4915100000001', dueAt: '2020-01-01T08:00:00Z', note: 'Callwright 1' };
  const made = await page.request.post(new URL('/api/follow-ups', page.url()).href, { data });
  if (!made.ok()) throw new Error(await made.text());
  return ((await made.json()) as { id: string }).id;
}

/** What those see who talk with customers. */
export const SIGHTS_OF_CUSTOMERS: readonly Sight[] = [
  { name: 'all customers', path: '/customers', show: (page) => page.getByRole('row').nth(1).waitFor() },
  {
    name: 'nobody found',
    path: '/customers',
    async show(page) {
      await page.getByRole('searchbox').fill('Callwright 1');
      await page.locator('main [role="status"]').waitFor();
    },
  },
  {
    name: 'a new customer',
    path: '/customers',
    async show(page) {
      await page.locator('main header button').first().click();
      await dialog(page).getByRole('textbox').nth(1).waitFor();
    },
  },
  {
    name: 'one customer, with a field that is wrong',
    path: '/customers',
    async show(page) {
      await page.getByRole('row').getByRole('link').first().click();
      await page.locator('main form button').filter({ hasText: /\S/ }).first().click();
      await page.locator('main form input:not([type="hidden"])').last().fill('1');
      await page.locator('main [aria-invalid="true"]').waitFor();
    },
  },
  {
    name: 'follow-ups',
    path: '/follow-ups',
    async show(page) {
      await toDo(page);
      await page.reload();
      await view(page).last().click();
      await page.getByRole('row').nth(1).waitFor();
    },
  },
  {
    name: 'nothing to do',
    path: '/follow-ups',
    async show(page) {
      await view(page).nth(3).click();
      await page.locator('main h2').waitFor();
    },
  },
  {
    name: 'a new follow-up',
    path: '/follow-ups',
    async show(page) {
      await page.locator('main header button').first().click();
      await dialog(page).locator('textarea').first().waitFor();
    },
  },
  {
    name: 'one follow-up',
    path: '/follow-ups',
    async show(page) {
      const id = await toDo(page);
      await page.goto(new URL(`/follow-ups/${id}`, page.url()).href);
      await page.locator('main blockquote').waitFor();
    },
  },
  { name: 'my own calls', path: '/calls/mine', show: (page) => page.locator('main h2').waitFor() },
  { name: 'nobody to call back', path: '/follow-ups/callbacks', show: (page) => page.locator('main h2').waitFor() },
];
