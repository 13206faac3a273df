import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callwright } from './callwright.ts';
import { drawingOf } from './drawing.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  page = await product.open('/flows', { viewport: { width: 1920, height: 1080 }, acceptDownloads: true });
});
afterAll(() => product?.close());

test('a call flow is drawn from nothing, goes live, is rung, and its call is read', { timeout: 240_000 }, async () => {
  const drawing = drawingOf(page);
  await drawing.begin('Front desk');

  await drawing.add('Say', 'say', 300, 300);
  await drawing.form.getByRole('textbox', { name: 'What callers hear' }).fill('Welcome to the front desk.');
  await drawing.add('Opening hours', 'opening-hours', 600, 300);
  await drawing.add('Menu', 'menu', 900, 180);
  await drawing.form
    .getByRole('textbox', { name: 'What callers hear' })
    .fill('For rooms, press 1. For the kitchen, press 2.');
  await drawing.form.getByRole('textbox', { name: 'Name', exact: true }).fill('Rooms');
  await drawing.form.getByRole('textbox', { name: 'Sentence' }).fill('For rooms, press 1.');
  await drawing.form.getByRole('button', { name: 'Add to: Choices' }).click();
  await drawing.form.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Kitchen');
  await drawing.add('Say', 'say-2', 1250, 150);
  await drawing.form.getByRole('textbox', { name: 'What callers hear' }).fill('Rooms are ready from three.');
  await drawing.closeForm();
  await drawing.add('Say', 'say-3', 1250, 400);
  await drawing.form.getByRole('textbox', { name: 'What callers hear' }).fill('The kitchen closes at ten.');
  await drawing.closeForm();
  await drawing.add('Hang up', 'hangup', 1250, 700);
  await drawing.closeForm();

  await drawing.connect('say', 'done', 'opening-hours');
  await drawing.connect('opening-hours', 'open', 'menu');
  await drawing.connect('opening-hours', 'closed', 'menu');
  await drawing.connect('menu', '1', 'say-2');
  await drawing.connect('menu', '2', 'say-3');
  await drawing.connect('menu', 'noInput', 'hangup');
  await drawing.connect('menu', 'noMatch', 'hangup');
  await drawing.connect('say-2', 'done', 'hangup');
  await drawing.connect('say-3', 'done', 'hangup');
  await drawing.saved();
  await goLive();
  await assignNumber();
  await ringAndPress2();
  await readTheCall();
  await exportIsValid();
  expect(product.complaints).toEqual([]);
});

async function goLive(): Promise<void> {
  await page.getByRole('button', { name: 'Go live', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Go live' });
  await dialog.getByRole('button', { name: 'Go live now' }).click();
  await page.getByText(/Live: version 1/).waitFor();
}

async function assignNumber(): Promise<void> {
  await page.goto(`${product.origin}/numbers`);
  await page.getByRole('button', { name: 'Add a number' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Number' }).fill('+442079460100');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Front desk');
  await dialog.getByRole('combobox', { name: 'Call flow' }).click();
  await page.getByRole('option', { name: 'Front desk' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('textbox', { name: /^Name of/ }).waitFor();
}

/** Rings the live version through the server, from the phone beside the drawing. */
async function ringAndPress2(): Promise<void> {
  await page.goto(`${product.origin}/flows/front-desk`);
  await page.getByRole('button', { name: 'Try it' }).click();
  const phone = page.getByRole('complementary', { name: 'Try it' });
  await phone.getByText('Live: version 1').click();
  await phone.getByRole('button', { name: 'Ring', exact: true }).click();
  await phone.getByText('Welcome to the front desk.').waitFor();
  await phone.getByText('For the kitchen, press 2.').waitFor();
  await phone.getByRole('button', { name: 'Key 2' }).click();
  await phone.getByText('The kitchen closes at ten.').waitFor();
  await expect.poll(() => page.locator('[data-step="say-3"][data-visited]').count()).toBe(1);
}

async function readTheCall(): Promise<void> {
  await page.goto(`${product.origin}/calls`);
  await page
    .getByRole('main')
    .getByRole('row')
    .filter({ hasText: 'Front desk' })
    .first()
    .getByRole('link')
    .first()
    .click();
  const story = page.getByRole('region', { name: 'What happened' });
  await story.getByText('The kitchen closes at ten.').waitFor();
  const told = (await story.textContent()) ?? '';
  const places = ['Welcome to the front desk.', 'For the kitchen, press 2.', 'The kitchen closes at ten.'].map((text) =>
    told.indexOf(text),
  );
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(told).not.toContain('Rooms are ready');

  const picture = page.getByRole('region', { name: 'The way on the drawing' });
  await picture.getByRole('button', { name: 'Show all' }).click();
  for (const step of ['say', 'opening-hours', 'menu', 'say-3', 'hangup']) {
    await picture.locator(`[data-step="${step}"][data-visited]`).waitFor();
  }
  await picture.locator('[data-step="say-2"]:not([data-visited])').waitFor();
  await picture.locator('[data-step="menu"] [data-exit="2"][data-taken]').waitFor({ state: 'attached' });
}

async function exportIsValid(): Promise<void> {
  await page.goto(`${product.origin}/flows/front-desk`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export as a file' }).click(),
  ]);
  const file = await download.path();
  const document: unknown = JSON.parse(await readFile(file, 'utf8'));
  const validate = new Ajv({ strict: false }).compile(JSON.parse(await callwright('schema')));
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect(JSON.parse(await callwright('check', file, '--json'))).toMatchObject({ errors: 0 });
}
