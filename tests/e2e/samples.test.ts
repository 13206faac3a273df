import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ samples: true });
  page = await product.open('/flows');
});
afterAll(() => product?.close());

const main = () => page.getByRole('main');
const goTo = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

test('no page is empty at first', async () => {
  for (const title of ['Harbour & Pine', 'Hársfa Fogászat', 'Stadtwerke Auental'])
    await main().getByRole('link', { name: title, exact: true }).waitFor();
  for (const name of ['Calls', 'Phone numbers']) {
    await goTo(name);
    await main().getByRole('row').nth(1).waitFor();
  }
});

test('what is only a part stands apart, with what it is a part of', async () => {
  await goTo('Call flows');
  const parts = main().getByRole('region', { name: 'Parts used again' });
  const one = parts.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Order status' }) });
  await one.getByText('Part of Harbour & Pine', { exact: true }).waitFor();
  await parts.getByRole('link', { name: 'Harbour & Pine', exact: true }).waitFor({ state: 'detached' });
});

test('one call’s drawing opens where the call went', async () => {
  const answer = await page.request.get(`${product.origin}/api/calls`);
  const { calls }: { calls: { id: string; outcome: string; lastNode: string; seconds: number }[] } =
    await answer.json();
  const [longest] = calls.filter(({ outcome }) => outcome === 'flow').toSorted((a, b) => b.seconds - a.seconds);
  expect(longest).toBeDefined();
  await page.goto(`${product.origin}/calls/${longest?.id}`);
  const cards = main().locator('.react-flow__node');
  await cards.first().waitFor();
  // Only cards in sight are drawn.
  await main().locator(`.react-flow__node[data-id="${longest?.lastNode}"]`).waitFor();
  await page.goto(`${product.origin}/flows`);
});

test('one button removes all samples, after asking, and the empty pages say how to begin', async () => {
  await goTo('Call flows');
  const note = page.getByRole('region', { name: 'Sample businesses' });
  const dialog = page.getByRole('dialog', { name: 'Remove the samples?' });
  await note.getByRole('button', { name: 'Remove the samples' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  await main().getByRole('link', { name: 'Harbour & Pine', exact: true }).waitFor();
  await note.getByRole('button', { name: 'Remove the samples' }).click();
  await dialog.getByRole('button', { name: 'Remove the samples' }).click();

  await main().getByRole('heading', { name: 'No call flow yet' }).waitFor();
  await note.waitFor({ state: 'detached' });
  await goTo('Calls');
  await main().getByRole('heading', { name: 'No calls yet' }).waitFor();
  await main().getByText('Go to the call flows').waitFor();
  await goTo('Phone numbers');
  await main().getByRole('heading', { name: 'No number yet' }).waitFor();
  await main().getByRole('button', { name: 'Add a number' }).waitFor();
  await goTo('Call flows');
  await main().getByRole('button', { name: 'Draw the first one' }).click();
  await page.getByRole('dialog', { name: 'New call flow' }).getByRole('textbox', { name: 'Name' }).fill('Mine');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What do callers hear first?' }).waitFor();
  expect(product.complaints).toEqual([]);
});

test('removed samples do not come back with the next start', async () => {
  await product.kill();
  await product.restart();
  await page.goto(`${product.origin}/flows`);
  await main().getByRole('link', { name: 'Mine', exact: true }).waitFor();
  expect(await main().getByRole('article').count()).toBe(1);
});
