import type { Page } from 'playwright-core';
import type { Sight } from './sights.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const rows = (page: Page) => page.getByRole('main').getByRole('row').nth(1).waitFor();
const listed = (page: Page) => page.getByRole('main').getByRole('listitem').first().waitFor();

/** What supervisors see of queues and of who works in them. */
export const SIGHTS_OF_QUEUES: readonly Sight[] = [
  { name: 'all queues', path: '/queues', show: rows },
  {
    name: 'a new queue',
    path: '/queues',
    async show(page) {
      await rows(page);
      await page.locator('main header button').first().click();
      await dialog(page).locator('button[type="submit"]').waitFor();
    },
  },
  { name: 'one queue', path: '/queues/stoerung', show: listed },
  {
    name: 'a queue that is to be deleted',
    path: '/queues/kundenservice',
    async show(page) {
      await listed(page);
      await page.getByRole('main').getByRole('button').last().click();
      await dialog(page).getByRole('button').last().waitFor();
    },
  },
  { name: 'the team', path: '/team', show: rows },
  {
    name: 'somebody who is away',
    path: '/team',
    async show(page) {
      await rows(page);
      await page.getByRole('main').getByRole('row').nth(1).getByRole('button').last().click();
      await dialog(page).locator('button[type="submit"]').waitFor();
    },
  },
  {
    name: 'somebody’s skills and telephones, not saved yet',
    path: '/team/sample-jana-brandt',
    async show(page) {
      await listed(page);
      await page.getByRole('main').getByRole('textbox').first().fill('9');
      await page.getByRole('main').getByRole('status').first().waitFor();
    },
  },
];
