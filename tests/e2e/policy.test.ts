import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusedByPolicy, watchPolicy } from './policy-watch.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let page: Page;
beforeAll(async () => {
  product = await startProduct({ samples: true });
  page = await product.open('/nowhere', { reducedMotion: 'reduce' });
  await watchPolicy(page);
});
afterAll(() => product?.close());

// That every sight of the product keeps it is seen in looks.test.ts.
test('the content security policy keeps styles and scripts out that somebody smuggles into a page', async () => {
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
  const directives = (await refusedByPolicy(page)).map((one) => one.split(' ')[0]);
  for (const directive of ['style-src-elem', 'style-src-attr', 'script-src-attr', 'script-src-elem']) {
    expect(directives).toContain(directive);
  }
});
