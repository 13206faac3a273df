import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { send } from './office-house.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let admin: Page;
/** The supervisor's, open all the time. */
let page: Page;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  for (const title of ['Service', 'Trade']) {
    await send(product.origin, 'POST', '/api/queues', { title, queue: { strategy: 'longest-idle' } });
  }
});
afterAll(() => product?.close());

/** The queues that Live lists. */
const onLive = (page: Page) => page.getByRole('region', { name: 'Queues' }).locator('tbody strong').allTextContents();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a supervisor sees all queues until an administrator hands over single ones', async () => {
  page = await product.open('/live', { as: 'supervisor' });
  await expect.poll(() => onLive(page)).toEqual(['Service', 'Trade']);
  await page.getByRole('link', { name: 'TV mode' }).or(page.locator('a[href="/live/wall"]')).waitFor();
  expect(await page.locator('a[href="/live/flows"]').count()).toBe(1);

  admin = await product.open('/settings/people');
  await button(admin, 'What can be done for supervisor-1').click();
  await admin.getByRole('menuitem', { name: 'Change what they may do' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Only these' }).check();
  // None at all would be no restriction: one has to be chosen.
  expect(await button(admin, 'Save').isDisabled()).toBe(true);
  expect(await barriers(admin)).toEqual([]);
  await dialog.getByRole('group', { name: 'Queues' }).getByRole('checkbox', { name: 'Service' }).check();
  await button(admin, 'Save').click();
  await dialog.waitFor({ state: 'detached' });
  await admin.getByText('looks after 1 queue').waitFor();
});

test('then these are what they see, within seconds also on a page that is open', async () => {
  // Nothing is done on it: the stream begins anew within seconds.
  await expect.poll(() => onLive(page), { timeout: 25_000 }).toEqual(['Service']);
  await page.reload();
  await expect.poll(() => onLive(page)).toEqual(['Service']);
  expect(await page.locator('a[href="/live/flows"]').count()).toBe(0);
  await page.goto(`${product.origin}/queues`);
  await page.getByRole('link', { name: 'Service' }).waitFor();
  expect(await page.getByText('Trade').count()).toBe(0);
  expect(await button(page, 'New queue').count()).toBe(0);
  await page.goto(`${product.origin}/queues/trade`);
  await page.getByRole('heading', { level: 1, name: 'Not yours' }).waitFor();
  expect(await page.getByText('Trade').count()).toBe(0);
  await page.goto(`${product.origin}/live/flows`);
  await page.getByRole('heading', { level: 1, name: 'Not yours' }).waitFor();
  product.complaints.length = 0;
});

test('and all again once nothing single is handed over any more', async () => {
  await button(admin, 'What can be done for supervisor-1').click();
  await admin.getByRole('menuitem', { name: 'Change what they may do' }).click();
  expect(await admin.getByRole('radio', { name: 'Only these' }).isChecked()).toBe(true);
  await admin.getByRole('radio', { name: 'All queues, also new ones' }).check();
  await button(admin, 'Save').click();
  await admin.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto(`${product.origin}/live`);
  await expect.poll(() => onLive(page)).toEqual(['Service', 'Trade']);
});
