import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ samples: true });
});
afterAll(() => product?.close());

/** Opens the phone beside the draft of a sample. */
async function phoneOf(flow: string): Promise<{ page: Page; phone: Locator }> {
  const page = await product.open(`/flows/${flow}`);
  await page.getByRole('button', { name: 'Try it' }).click();
  const phone = page.getByRole('complementary', { name: 'Try it' });
  await phone.getByRole('button', { name: 'Ring', exact: true }).waitFor();
  return { page, phone };
}

async function setClock(phone: Locator, clock: string): Promise<void> {
  await phone.getByText('at a date and time').click();
  await phone.getByLabel('Date and time', { exact: true }).fill(clock);
}

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const ring = (phone: Locator) => phone.getByRole('button', { name: 'Ring', exact: true }).click();
const hears = (phone: Locator, text: string) =>
  phone.getByRole('log', { name: 'Conversation' }).getByText(text).first().waitFor();
const inState = (phone: Locator, state: string) =>
  phone.locator(`[data-testid="phone-state"][data-state="${state}"]`).waitFor();

/** Presses keys one after another, each time the call listens. */
async function press(phone: Locator, keys: string): Promise<void> {
  for (const key of keys) {
    const name = key === '#' ? 'Key hash' : `Key ${key}`;
    await phone.getByRole('button', { name, exact: true }).click();
  }
}

test('on 24 December at 17:59 the caller hears that it is closed', async () => {
  const { page, phone } = await phoneOf('stadtwerke-auental');
  await phone.getByText('at a date and time').click();
  await phone.getByRole('button', { name: '24 December, 17:59' }).click();
  expect(await phone.getByLabel('Date and time', { exact: true }).inputValue()).toMatch(/-12-24T17:59$/);
  await ring(phone);
  await hears(phone, 'Bei Gasgeruch');
  await phone.getByRole('button', { name: 'Say nothing' }).click();
  await hears(phone, 'Wir wünschen Ihnen schöne Feiertage');
  await page.locator('[data-step="closed"][data-visited]').waitFor();
  expect(await page.locator('[data-step="vip"][data-visited]').count()).toBe(0);
  await phone.getByRole('button', { name: 'Hang up' }).click();
  await inState(phone, 'ended');
  await phone.getByText('You hung up').waitFor();
  await hears(phone, 'The caller hangs up');
  expect(product.complaints).toEqual([]);
});

test('a web service that fails leads the caller to a person', async () => {
  const { page, phone } = await phoneOf('harbour-and-pine');
  await setClock(phone, '2026-11-25T10:00');
  await choose(page, phone.getByRole('combobox', { name: 'Web service: Find the order' }), 'fails');
  await ring(phone);
  await hears(phone, 'Thanks for calling Harbour and Pine');
  await press(phone, '1');
  await hears(phone, 'six-digit order number');
  await press(phone, '204711#');
  await hears(phone, "I can't reach our order system just now");
  await page.locator('[data-step="system-down"][data-visited]').waitFor();
  expect(product.complaints).toEqual([]);
});

test('where nobody is signed in for a queue, who stands in is chosen, and what their telephone does', async () => {
  const { page, phone } = await phoneOf('harbour-and-pine');
  const box = (name: string) => phone.getByRole('combobox', { name });
  expect(await box('Who stands in: Orders').count()).toBe(0);
  await choose(page, box('Queue: Orders'), 'nobody is signed in');
  await choose(page, box('Who stands in: Orders'), 'a telephone rings');
  await choose(page, box('Rung: whoever stands in'), 'nobody answers');
  await choose(page, box('Who stands in: Orders'), 'the caller is called back');
  expect(await box('Rung: whoever stands in').count()).toBe(0);
  await choose(page, box('Queue: Orders'), 'closed');
  expect(await box('Who stands in: Orders').count()).toBe(0);
});

test('digits that are secret are never shown', async () => {
  const { page, phone } = await phoneOf('hp-order-status');
  await setClock(phone, '2026-11-25T10:00');
  await ring(phone);
  await hears(phone, 'six-digit order number');
  await press(phone, '204711#');
  await hears(phone, 'last four digits');
  await press(phone, '7391');
  await page.locator('[data-step="verify"][data-visited]').waitFor();
  for (const view of ['Values', 'What happened', 'Conversation']) {
    await phone.getByText(view, { exact: true }).click();
    expect(await phone.textContent(), view).not.toContain('7391');
  }
});

test('keys are pressed on the keyboard too', async () => {
  const { page, phone } = await phoneOf('harbour-and-pine');
  await setClock(phone, '2026-11-25T10:00');
  await ring(phone);
  await hears(phone, 'Thanks for calling Harbour and Pine');
  await page.keyboard.press('1');
  await hears(phone, 'six-digit order number');
  expect(product.complaints).toEqual([]);
});
