import { readFile } from 'node:fs/promises';
import { canonicalJson } from '@callwright/flow/document';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchSignedIn } from '../sign-in/signed-in-fetch.ts';
import { deskFlow, store, storedDraft } from './desk-flow.ts';
import { drawingOf } from './drawing.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ samples: false });
});
afterAll(() => product?.close());

async function importText(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a call flow' });
  await dialog.getByRole('textbox', { name: 'Text of the file' }).fill(text);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
}

async function storedIds(): Promise<string[]> {
  const answer = await fetchSignedIn(`${product.origin}/api/flows`);
  const { flows } = (await answer.json()) as { flows: { id: string }[] };
  return flows.map(({ id }) => id);
}

test.each([
  ['text that breaks off', '{"callwright": 1, "id": "half"'],
  ['something that is no call flow', '[1, 2, 3]'],
  ['a call flow with a wrong type', JSON.stringify({ ...deskFlow('wrong'), nodes: 'none' })],
  ['a name that would reach into objects', canonicalJson(deskFlow('hostile')).replace('"rooms"', '"__proto__"')],
])('%s is refused with its faults, and nothing is stored', async (_, text) => {
  const before = await storedIds();
  const page = await product.open('/flows');
  await importText(page, text);
  const dialog = page.getByRole('dialog', { name: 'Import a call flow' });
  const refusal = dialog.getByRole('alert').filter({ hasText: 'This can’t be imported' });
  await refusal.getByRole('listitem').first().waitFor();
  expect(await storedIds()).toEqual(before);
  await page.context().close();
});

test('a step of an unknown kind stands as it is, can’t go live, and can be replaced', async () => {
  const { nodes, ...flow } = deskFlow('unknown');
  const oracle = { type: 'crystal-ball', version: 3, config: { question: 'Who rings?' }, next: { done: 'bye' } };
  const page = await product.open('/flows');
  await importText(page, JSON.stringify({ ...flow, title: 'Unknown', nodes: { ...nodes, kitchen: oracle } }));
  await page.waitForURL(/flows\/unknown$/);
  const drawing = drawingOf(page);
  await drawing.card('kitchen').getByText('Unknown kind of step: crystal-ball').waitFor();
  expect((await storedDraft(product.origin, 'unknown')).nodes.kitchen).toEqual(oracle);
  await page.getByRole('button', { name: 'Go live', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Go live' });
  await dialog.getByText('must be mended first').waitFor();
  expect(await dialog.getByRole('button', { name: 'Go live now' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await drawing.card('kitchen').click();
  await drawing.form.getByText('Who rings?').waitFor();
  await drawing.form.getByRole('combobox', { name: 'Replace by' }).click();
  await page.getByRole('option', { name: 'Say', exact: true }).click();
  await drawing.form.getByRole('button', { name: 'Replace' }).click();
  await drawing.form.getByRole('textbox', { name: 'What callers hear' }).fill('The kitchen is closed.');
  await expect
    .poll(async () => (await storedDraft(product.origin, 'unknown')).nodes.kitchen)
    .toMatchObject({ type: 'say', next: { done: 'bye' } });
  expect(product.complaints).toEqual([]);
});

test('the exported file is the draft as canonical JSON, and comes back as the same call flow', async () => {
  const flow = deskFlow('exported');
  await store(product.origin, flow);
  const page = await product.open('/flows/exported', { acceptDownloads: true });
  await drawingOf(page).card('bye').waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('exported.flow.json');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toBe(canonicalJson(flow));

  await page.goto(`${product.origin}/flows`);
  await importText(page, text);
  await page.waitForURL(/flows\/desk$/);
  expect(await storedDraft(product.origin, 'desk')).toEqual({ ...flow, id: 'desk' });
  expect(product.complaints).toEqual([]);
});
