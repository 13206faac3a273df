import type { Page } from 'playwright-core';
import { ADMIN } from '../sign-in/sign-in.ts';
import type { Sight } from './sights.ts';

const dialog = (page: Page) => page.getByRole('dialog');

/** What people see of people: who may what, one's account, keys, who changed what. */
export const SIGHTS_OF_PEOPLE: readonly Sight[] = [
  {
    name: 'the first page of an administrator',
    path: '/hello',
    show: (page) => page.getByRole('region').nth(2).waitFor(),
  },
  { name: 'my account', path: '/account', show: (page) => page.getByRole('listitem').first().waitFor() },
  {
    name: 'setting up a second step',
    path: '/account',
    async show(page) {
      await page.getByRole('region').nth(2).getByRole('button').click();
      await dialog(page).locator('input[type="password"]').fill(ADMIN.password);
      await dialog(page).locator('button[type="submit"]').click();
      await dialog(page).locator('svg[viewBox^="0 0"][role="img"] rect').waitFor();
    },
  },
  { name: 'all people', path: '/settings/people', show: (page) => page.getByRole('row').nth(1).waitFor() },
  {
    name: 'inviting somebody',
    path: '/settings/people',
    async show(page) {
      await page.getByRole('row').nth(1).waitFor();
      await page.locator('main button:not([aria-haspopup])').first().click();
      await dialog(page).getByRole('switch').nth(5).waitFor();
    },
  },
  { name: 'keys for programs', path: '/settings/keys', show: (page) => page.locator('main h2').waitFor() },
  {
    name: 'a new key',
    path: '/settings/keys',
    async show(page) {
      await page.locator('main h2').waitFor();
      await page.locator('main button').first().click();
      await dialog(page).getByRole('checkbox').nth(5).waitFor();
    },
  },
  {
    name: 'the change history, with one change open',
    path: '/history',
    async show(page) {
      await page.locator('main summary').first().click();
      // What was only looked at and saved again has no difference to show.
      await page.locator('main details[open]').locator('dl, p').first().waitFor();
    },
  },
  { name: 'signing in', path: '/sign-in', show: (page) => page.locator('input[name="password"]').waitFor() },
  {
    name: 'a password forgotten',
    path: '/sign-in/forgot',
    show: (page) => page.locator('input[type="email"]').waitFor(),
  },
  { name: 'a new password', path: '/reset#x', show: (page) => page.locator('input[type="password"]').waitFor() },
  { name: 'the very first page', path: '/welcome#x', show: (page) => page.locator('input[type="email"]').waitFor() },
];
