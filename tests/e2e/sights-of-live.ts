import type { Page } from 'playwright-core';
import type { Sight } from './sights.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const live = (page: Page) => page.getByRole('main').getByRole('table').first().waitFor();

/** What supervisors see of queues and people, and everybody of what is seen of them. */
export const SIGHTS_OF_LIVE: readonly Sight[] = [
  { name: 'queues and people, live', path: '/live', show: live },
  {
    name: 'when the live view warns',
    path: '/live',
    async show(page) {
      await live(page);
      await page.locator('main header button').first().click();
      await dialog(page).getByRole('textbox').nth(2).waitFor();
    },
  },
  {
    name: 'somebody who is absent today',
    path: '/live',
    async show(page) {
      await live(page);
      const people = page.getByRole('main').getByRole('region').last();
      await people.locator('[aria-haspopup="menu"]').first().click();
      await page.getByRole('menuitem').nth(2).click();
      await dialog(page).locator('button[type="submit"]').waitFor();
    },
  },
  {
    name: 'queues on the wall',
    path: '/live/wall',
    show: (page) => page.getByRole('main').locator('dl').first().waitFor(),
  },
  {
    name: 'calls on the drawing of their call flow',
    path: '/live/flows/stadtwerke-auental',
    show: (page) => page.locator('.react-flow__node').first().waitFor(),
  },
  {
    name: 'what is seen of people who take calls',
    path: '/data-protection/monitoring',
    show: (page) => page.getByRole('main').getByRole('switch').first().waitFor(),
  },
];
