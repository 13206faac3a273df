import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WORDS } from '../screenshots/words.ts';
import { barriers } from './barriers.ts';
import { refusedByPolicy, watchPolicy } from './policy-watch.ts';
import { type Product, startProduct } from './product.ts';
import { strayTexts } from './screen-texts.ts';
import { SIGHTS } from './sights.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ samples: true });
});
afterAll(() => product?.close());

// English is what the others are compared with: two languages and two palettes together are seen in two rounds.
describe.each([
  { language: 'de', colorScheme: 'light' },
  { language: 'hu', colorScheme: 'dark' },
] as const)('in $language, $colorScheme', ({ language, colorScheme }) => {
  let page: Page;
  beforeAll(async () => {
    page = await product.open('/nowhere', { locale: language, colorScheme, reducedMotion: 'reduce' });
    await watchPolicy(page);
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  });
  afterAll(() => page?.context().close());

  test.each(SIGHTS)('$name: all words are in one language, and nothing bars anybody', async ({ path, show }) => {
    await page.goto(`${product.origin}${path}`);
    await show(page, WORDS[language]);
    expect(await strayTexts(page, language)).toEqual([]);
    expect(await refusedByPolicy(page)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    expect(product.complaints).toEqual([]);
  });
});
