import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WORDS } from '../screenshots/words.ts';
import { type Product, startProduct } from './product.ts';
import { SIGHTS } from './sights.ts';

/** What the browser refused, as it tells the page. */
const REFUSED = 'refusedByPolicy';

let product: Product;
let page: Page;
beforeAll(async () => {
  product = await startProduct({ samples: true });
  page = await product.open('/nowhere', { reducedMotion: 'reduce' });
  await page.addInitScript((key) => {
    const refused: string[] = [];
    Object.assign(window, { [key]: refused });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) =>
      refused.push(`${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`),
    );
  }, REFUSED);
});
afterAll(() => product?.close());

const refused = () =>
  page.evaluate((key) => (window as unknown as Record<string, readonly string[]>)[key] ?? ['nobody listened'], REFUSED);

describe('the content security policy', () => {
  test.each(SIGHTS)('is kept by $name', async ({ path, show }) => {
    await page.goto(`${product.origin}${path}`);
    await show(page, WORDS.en);
    expect(await refused()).toEqual([]);
  });

  test('keeps styles and scripts out that somebody smuggles into a page', async () => {
    await page.goto(`${product.origin}/flows`);
    await page.getByRole('article').first().waitFor();
    const hidden = await page.evaluate(async () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<style>body { display: none !important }</style><p id="smuggled" style="position: fixed">x</p>
         <img src="data:," onerror="window.ran = true">`,
      );
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const positioned = getComputedStyle(document.querySelector('#smuggled') ?? document.body).position;
      return [getComputedStyle(document.body).display === 'none', positioned === 'fixed', 'ran' in window];
    });
    expect(hidden).toEqual([false, false, false]);
    const directives = (await refused()).map((one) => one.split(' ')[0]);
    for (const directive of ['style-src-elem', 'style-src-attr', 'script-src-attr', 'script-src-elem']) {
      expect(directives).toContain(directive);
    }
  });
});
