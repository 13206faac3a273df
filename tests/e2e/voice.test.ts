import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskFlow, store } from './desk-flow.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  await store(product.origin, deskFlow('voice'));
  page = await product.open('/nowhere');
  await page.addInitScript(giveVoice);
  await page.goto(`${product.origin}/flows/voice`);
});
afterAll(() => product?.close());

/** A browser without loudspeakers has no voice: this one says at once what it is given, and keeps it. */
function giveVoice(): void {
  const spoken: string[] = [];
  Object.assign(window, { spoken });
  Object.assign(window.speechSynthesis, {
    getVoices: () => [{ lang: 'en-GB', name: 'Test', default: true, localService: true, voiceURI: 'test' }],
    speak: (utterance: SpeechSynthesisUtterance) => {
      spoken.push(utterance.text);
      setTimeout(() => utterance.dispatchEvent(new Event('end')), 20);
    },
    cancel: () => undefined,
  });
  Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { writable: true });
}

const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);

test('the phone speaks what callers hear, and not a word once its sound is off', async () => {
  await page.getByRole('button', { name: 'Try it' }).click();
  const phone = page.getByRole('complementary', { name: 'Try it' });
  const heard = phone.getByRole('log', { name: 'Conversation' });
  await phone.getByRole('button', { name: 'Ring', exact: true }).click();
  await heard.getByText('For rooms, press 1.').waitFor();
  await expect.poll(async () => (await spoken()).join(' ')).toContain('For the kitchen, press 2.');
  expect((await spoken())[0]).toBe('Welcome to the desk.');

  await phone.getByRole('button', { name: 'Sound off' }).click();
  const before = await spoken();
  await phone.getByRole('button', { name: 'Key 2' }).click();
  await heard.getByText('The kitchen closes at ten.').waitFor();
  await phone.locator('[data-testid="phone-state"][data-state="ended"]').waitFor();
  expect(await spoken()).toEqual(before);

  await page.reload();
  await page.getByRole('button', { name: 'Try it' }).click();
  await phone.getByRole('button', { name: 'Sound on' }).waitFor();
  expect(product.complaints).toEqual([]);
});
