import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storedDraft } from './desk-flow.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ samples: false });
});
afterAll(() => product?.close());

const MOST_STOPS = 120;

/** Goes on with the tab key until something has the focus; nothing is ever more stops away than a page can ask for. */
async function tabTo(page: Page, goal: Locator, key = 'Tab'): Promise<void> {
  await goal.first().waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await goal.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the tab key does not get to ${goal}`);
}

/** Waits until the page itself has moved the focus there. */
async function focused(goal: Locator): Promise<void> {
  await goal.waitFor();
  await expect.poll(() => goal.evaluate((element) => element === document.activeElement)).toBe(true);
}

async function press(page: Page, goal: Locator, key?: string): Promise<void> {
  await tabTo(page, goal, key);
  await page.keyboard.press('Enter');
}

test('without a mouse: a call flow is made, two steps are connected, a text is written, and it goes live', async () => {
  const page = await product.open('/flows');
  await press(page, page.getByRole('button', { name: 'New call flow' }));
  await focused(page.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.type('By keys');
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('textbox', { name: 'Find a step' }));
  await page.keyboard.type('Callers hear a text');
  await press(page, page.getByRole('button', { name: 'Say', exact: true }));
  await tabTo(page, page.getByRole('textbox', { name: 'What callers hear' }));
  await page.keyboard.type('Good evening.');

  const way = page.locator('[data-step="say"] [data-exit="done"] button');
  await press(page, way, 'Shift+Tab');
  await focused(page.getByRole('textbox', { name: 'Find or add a step' }));
  await page.keyboard.type('Hang up');
  await page.getByRole('option', { name: 'Hang up' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-step="say"] [data-exit="done"]:not([data-open])').waitFor();

  await press(page, page.getByRole('button', { name: 'Go live', exact: true }), 'Shift+Tab');
  await focused(page.getByRole('textbox', { name: 'What has changed?' }));
  await press(page, page.getByRole('button', { name: 'Go live now' }));
  await page.getByText('Version 1 is live').waitFor();
  expect((await storedDraft(product.origin, 'by-keys')).nodes).toMatchObject({
    say: { config: { prompt: { text: { en: 'Good evening.' } } }, next: { done: 'hangup' } },
    hangup: { type: 'hangup' },
  });
  expect(product.complaints).toEqual([]);
});

test('without a mouse: a card is moved, opened and deleted, and undo brings it back', async () => {
  const page = await product.open('/flows/by-keys');
  const card = page.locator('.react-flow__node[data-id="hangup"]');
  const place = async () => (await storedDraft(product.origin, 'by-keys')).canvas.hangup?.x ?? 0;
  const before = await place();
  await tabTo(page, card);
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Chosen step' }).waitFor();
  await card.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(place).toBeGreaterThan(before);
  await page.keyboard.press('Delete');
  await card.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await card.waitFor();
  expect(product.complaints).toEqual([]);
});
