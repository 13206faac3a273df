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

async function openDesk(id: string): Promise<{ page: Page; drawing: ReturnType<typeof drawingOf> }> {
  await store(product.origin, deskFlow(id));
  const page = await product.open(`/flows/${id}`);
  const drawing = drawingOf(page);
  await drawing.card('bye').waitFor();
  return { page, drawing };
}

const wire = (page: Page, step: string, exit: string) =>
  page.locator(`.react-flow__edge[data-id="${step}/${exit}"], [data-testid="rf__edge-${step}/${exit}"]`).first();

test('a wire is deleted, the way out shows that it is open, and undo and redo go through it', async () => {
  const { page, drawing } = await openDesk('wires');
  const open = drawing.card('menu').locator('[data-exit="2"][data-open]');
  const next = async () => (await storedDraft(product.origin, 'wires')).nodes.menu?.next['2'];
  await wire(page, 'menu', '2').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await open.waitFor();
  await expect.poll(next).toBe(undefined);
  await page.getByRole('button', { name: 'Undo' }).click();
  await open.waitFor({ state: 'detached' });
  await expect.poll(next).toBe('kitchen');
  await page.getByRole('button', { name: 'Redo' }).click();
  await open.waitFor();
  await drawing.connect('menu', '2', 'rooms');
  await expect.poll(next).toBe('rooms');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(next).toBe('kitchen');
  expect(product.complaints).toEqual([]);
});

test('a deleted step takes its wires along, and one undo brings all back', async () => {
  const { page, drawing } = await openDesk('steps');
  const before = await storedDraft(product.origin, 'steps');
  await drawing.card('kitchen').click();
  await page.keyboard.press('Delete');
  await drawing.card('kitchen').waitFor({ state: 'detached' });
  await drawing.card('menu').locator('[data-exit="2"][data-open]').waitFor();
  await expect
    .poll(async () => Object.keys((await storedDraft(product.origin, 'steps')).nodes))
    .not.toContain('kitchen');
  await page.keyboard.press('Control+z');
  await drawing.card('kitchen').waitFor();
  await expect.poll(() => storedDraft(product.origin, 'steps')).toEqual(before);
});

test('an open way out is named, the finding leads there, and nothing goes live until it is mended', async () => {
  const { page, drawing } = await openDesk('findings');
  await drawing.card('menu').locator('[data-exit="2"] button').click();
  await page.getByRole('option', { name: 'Lead nowhere' }).click();
  const findings = page.getByRole('region', { name: 'Findings' });
  await findings.getByText('1 must be mended').waitFor();
  await page.getByRole('button', { name: 'Check' }).click();
  const finding = findings.getByRole('listitem').filter({ hasText: 'Kitchen' }).getByRole('button');
  await finding.click();
  await drawing.form.getByRole('textbox', { name: 'Name of the step' }).waitFor();
  await page.locator('[data-step="menu"][data-selected]').waitFor();

  await page.getByRole('button', { name: 'Go live', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Go live' });
  await dialog.getByText('1 thing must be mended first').waitFor();
  expect(await dialog.getByRole('button', { name: 'Go live now' }).isDisabled()).toBe(true);
  await dialog.getByRole('listitem').getByRole('button').first().click();
  await dialog.waitFor({ state: 'detached' });

  await drawing.card('menu').locator('[data-exit="2"] button').click();
  await page.getByRole('option', { name: /The kitchen closes/ }).click();
  await findings.getByText('must be mended').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Go live', exact: true }).click();
  await dialog.getByRole('button', { name: 'Go live now' }).click();
  await page.getByText('Version 1 is live').waitFor();
});

test('the server refuses to publish what must be mended, whatever a page says', async () => {
  const { nodes, ...flow } = deskFlow('refused');
  const { kitchen: _gone, ...rest } = nodes;
  await store(product.origin, { ...flow, nodes: rest });
  const answer = await fetchSignedIn(`${product.origin}/api/flows/refused/publish`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: 1, comment: '' }),
  });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ severity: 'error', pointer: '/nodes/menu/next/2' })]),
  });
});
