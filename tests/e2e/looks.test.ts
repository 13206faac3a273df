import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Product, startProduct } from './product.ts';

const texts = new URL('../../packages/designer/src/i18n/en/', import.meta.url);
let product: Product;
let axe: string;
let keys: ReadonlySet<string>;
let call: string;

beforeAll(async () => {
  product = await startProduct({ samples: true });
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const files = await Promise.all((await readdir(texts)).map((file) => readFile(new URL(file, texts), 'utf8')));
  keys = new Set(files.flatMap((file) => keysOf(JSON.parse(file), '')));
  const answer = await fetch(`${product.origin}/api/calls`);
  const { calls } = (await answer.json()) as { calls: { id: string }[] };
  call = calls[0]?.id ?? '';
});
afterAll(() => product?.close());

/** The keys by which texts are looked up, and which nobody may read: `empty.title`. */
function keysOf(texts: object, above: string): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${above}${key}.`)
      : above === ''
        ? []
        : [`${above}${key}`],
  );
}

type Sight = { readonly name: string; readonly path: () => string; readonly show: (page: Page) => Promise<void> };

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first().waitFor();
const sights: readonly Sight[] = [
  {
    name: 'call flows',
    path: () => '/flows',
    show: (page) => page.getByRole('article').first().waitFor(),
  },
  { name: 'numbers', path: () => '/numbers', show: (page) => page.getByRole('row').nth(1).waitFor() },
  { name: 'calls', path: () => '/calls', show: (page) => page.getByRole('row').nth(1).waitFor() },
  { name: 'one call', path: () => `/calls/${call}`, show: heading },
  { name: 'no page', path: () => '/nowhere', show: heading },
  {
    name: 'the drawing with a form and the phone',
    path: () => '/flows/stadtwerke-auental',
    async show(page) {
      await page.locator('[data-step="safety"]').waitFor();
      await page.locator('.react-flow__node[data-id="safety"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('aside form, aside input').first().waitFor();
      await page.locator('header button[aria-pressed]').click();
      await page.locator('form button[type="submit"]').waitFor();
    },
  },
];

/** Words on the screen, and those that only screen readers say. */
function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title, document.body.innerText];
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [aria-description]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description'])
        found.push(element.getAttribute(name) ?? '');
    return found.flatMap((text) => text.split(/[\s„“”"()]+/));
  });
}

/** What bars people from a page: rules of WCAG whose breach is serious or critical. */
async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      resultTypes: ['violations'],
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
}

const looks = (['en-GB', 'de-DE', 'hu-HU'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
);

test.each(looks)('every page in $locale, $colorScheme: all words are there, nothing bars anybody', async (look) => {
  const page = await product.open('/flows', { ...look, reducedMotion: 'reduce' });
  const found: Record<string, string[]> = {};
  for (const { name, path, show } of sights) {
    await page.goto(`${product.origin}${path()}`);
    await show(page);
    const raw = (await wordsOf(page)).filter((word) => keys.has(word) || /\{\{\w+\}\}/.test(word));
    // The words of a language change no rule but that of their length: English stands for all.
    const barriers = look.locale === 'en-GB' ? await barriersOf(page) : [];
    if (raw.length + barriers.length > 0) found[name] = [...raw, ...barriers];
  }
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(look.locale.slice(0, 2));
  await page.context().close();
  expect(found).toEqual({});
  expect(product.complaints).toEqual([]);
});
