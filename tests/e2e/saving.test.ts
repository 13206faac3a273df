import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskFlow, store, storedDraft } from './desk-flow.ts';
import { drawingOf } from './drawing.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ samples: false });
});
afterAll(() => product?.close());

const saveState = (page: Page, state: string) => page.locator(`[data-testid="save-state"][data-state="${state}"]`);
const titleOf = (page: Page) => page.getByRole('textbox', { name: 'Name of the call flow' });

async function openDesk(id: string): Promise<Page> {
  const page = await product.open(`/flows/${id}`);
  await drawingOf(page).card('bye').waitFor();
  return page;
}

async function rename(page: Page, title: string): Promise<void> {
  await titleOf(page).fill(title);
}

test('what was typed is there after loading the page again', async () => {
  await store(product.origin, deskFlow('reload'));
  const page = await openDesk('reload');
  const drawing = drawingOf(page);
  await drawing.card('hello').click();
  await drawing.form.getByRole('textbox', { name: 'What callers hear' }).fill('Good morning from the desk.');
  // At once, before the draft is saved by itself.
  await page.reload();
  await drawing.card('hello').getByText('Good morning from the desk.').waitFor();
  await expect
    .poll(async () => JSON.stringify((await storedDraft(product.origin, 'reload')).nodes.hello))
    .toContain('Good morning');
  expect(product.complaints).toEqual([]);
});

/** Two editors of one draft; the first has saved, the second is told so. */
async function conflict(id: string): Promise<Page> {
  await store(product.origin, deskFlow(id));
  const [first, second] = [await openDesk(id), await openDesk(id)];
  await rename(first, 'Theirs');
  await saveState(first, 'saved').waitFor();
  await expect.poll(async () => (await storedDraft(product.origin, id)).title).toBe('Theirs');
  await rename(second, 'Mine');
  await second.getByRole('dialog', { name: 'Somebody else saved first' }).waitFor();
  expect((await storedDraft(product.origin, id)).title).toBe('Theirs');
  return second;
}

test('a second editor is told, and can keep the own work as a copy', async () => {
  const page = await conflict('copies');
  await page.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await page.waitForURL(/flows\/mine-copy$/);
  await expect.poll(() => titleOf(page).inputValue()).toBe('Mine (copy)');
  expect((await storedDraft(product.origin, 'mine-copy')).title).toBe('Mine (copy)');
  expect((await storedDraft(product.origin, 'copies')).title).toBe('Theirs');
});

test('a second editor takes theirs, and undo brings the own work back', async () => {
  const page = await conflict('theirs');
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect.poll(() => titleOf(page).inputValue()).toBe('Theirs');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => titleOf(page).inputValue()).toBe('Mine');
  await expect.poll(async () => (await storedDraft(product.origin, 'theirs')).title).toBe('Mine');
});

test('a second editor overwrites theirs knowingly', async () => {
  const page = await conflict('overwritten');
  await page.getByRole('button', { name: 'Overwrite theirs' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(async () => (await storedDraft(product.origin, 'overwritten')).title).toBe('Mine');
  await saveState(page, 'saved').waitFor();
});

test('while the server is gone the page says so, keeps the work, and saves it once the server is back', async () => {
  await store(product.origin, deskFlow('outage'));
  const page = await openDesk('outage');
  await product.kill();
  await rename(page, 'Written without a server');
  await saveState(page, 'offline').waitFor();
  await rename(page, 'Written twice without a server');
  await product.restart();
  await saveState(page, 'saved').waitFor({ timeout: 40_000 });
  expect((await storedDraft(product.origin, 'outage')).title).toBe('Written twice without a server');
});
