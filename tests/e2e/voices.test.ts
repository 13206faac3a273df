import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Product, startProduct } from './product.ts';
import { type SpeechService, startSpeechService } from './speech-service.ts';

let speech: SpeechService;
let product: Product;
let page: Page;

beforeAll(async () => {
  speech = await startSpeechService();
  product = await startProduct({ samples: true });
  page = await product.open('/settings/voices');
});
afterAll(async () => {
  await product?.close();
  speech?.close();
});

const main = () => page.getByRole('main');
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a speech service is set up; its key is never shown again', async () => {
  await main().getByRole('switch', { name: 'Use a speech service' }).check({ force: true });
  await button('Save').click();
  await main().getByText('This is needed.').waitFor();
  await main().getByLabel('Address', { exact: true }).fill(speech.url);
  await main().getByLabel('Key', { exact: true }).fill('open sesame');
  await button('Save').click();
  await main().getByText('Stored – nobody can read it here').waitFor();
  expect(await page.content()).not.toContain('open sesame');
});

test('each language can be listened to before it is chosen', async () => {
  await main().getByRole('combobox', { name: 'Who speaks Hungarian' }).click();
  await page.getByRole('option', { name: 'The speech service' }).click();
  await main().getByRole('textbox', { name: 'Voice for Hungarian' }).fill('ilona');
  await button('Listen to Hungarian').click();
  await expect.poll(() => speech.asked.some(({ voice }) => voice === 'ilona')).toBe(true);
  expect(new Set(speech.asked.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer open sesame']));
  await button('Save').click();
  await page.getByText('Saved. Texts are spoken anew').nth(1).waitFor();
});

test('a text in the editor is heard by the voice that callers hear', async () => {
  await page.goto(`${product.origin}/flows/harbour-and-pine`);
  await page.locator('.react-flow__node').first().waitFor();
  await page.keyboard.press('1');
  await page.locator('.react-flow__node[data-id="bye"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Listen', exact: true }).first().click();
  await expect.poll(() => speech.asked.some(({ input }) => input.includes('Goodbye'))).toBe(true);
  expect(product.complaints).toEqual([]);
});
