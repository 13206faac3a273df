import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Product, startProduct } from './product.ts';
import { toneFile } from './tone-file.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  // The browser's own beeping microphone, which needs no leave.
  const flags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  product = await startProduct({ samples: true, flags });
  page = await product.open('/announcements/recordings');
});
afterAll(() => product?.close());

const main = () => page.getByRole('main');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const english = () => main().getByRole('region', { name: 'English' });
const versions = () => english().getByRole('list', { name: 'Versions' }).getByRole('listitem');

test('an empty library teaches, and a new recording needs only a name', async () => {
  await main().getByRole('heading', { name: 'No recording yet' }).waitFor();
  await button('New recording').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Welcome');
  await page.keyboard.press('Enter');
  await main().getByRole('textbox', { name: 'Name of the recording' }).waitFor();
  await english().getByText('Nothing is recorded in this language').waitFor();
});

test('a file is taken and heard; one that isn’t sound, or can’t be understood, is refused with the reason', async () => {
  const input = english().getByLabel('Drop a file here, or choose one');
  await input.setInputFiles({ name: 'letter.wav', mimeType: 'audio/wav', buffer: Buffer.from('Dear Sir or Madam') });
  await english().getByText('letter.wav is neither WAV nor MP3').waitFor();
  await input.setInputFiles(toneFile('whisper.wav', { size: 0.006 }));
  await english().getByText('whisper.wav is too quiet').waitFor();
  // Chromium calls a refusal an error; these two were wanted.
  expect(product.complaints.splice(0).every((complaint) => complaint.includes('422'))).toBe(true);

  await input.setInputFiles(toneFile('welcome.wav', { seconds: 2 }));
  await english().getByText('Callers hear version 1, 0:02').waitFor();
  await english().getByRole('button', { name: 'Play: Welcome, English' }).click();
  await english().getByRole('button', { name: 'Pause: Welcome, English' }).waitFor();
});

test('the microphone records, shows how loud it is, and keeps only what one wants', async () => {
  await english().getByRole('button', { name: 'Record: English' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record: Welcome, English' });
  await dialog.getByRole('button', { name: 'Start recording' }).click();
  const meter = dialog.getByRole('meter', { name: 'Loudness' });
  await expect.poll(async () => Number(await meter.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await expect.poll(() => dialog.getByRole('timer').textContent()).toBe('0:02');
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('button', { name: 'Play: Listen to what you recorded' }).waitFor();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => versions().count()).toBe(2);
  await english().getByText('Callers hear version 2').waitFor();
});

test('an older version is heard again, or the voice', async () => {
  await english().getByRole('button', { name: 'Version 1: Let callers hear this' }).click();
  await english().getByText('Callers hear version 1').waitFor();
  await english().getByRole('button', { name: 'Let the voice speak the text' }).click();
  await english().getByText('Nothing is recorded in this language').waitFor();
  await english().getByRole('button', { name: 'Version 2: Let callers hear this' }).click();
  await english().getByText('Callers hear version 2').waitFor();
});

test('a text of a call flow gets the recording in its place, which then says where it is used', async () => {
  await page.goto(`${product.origin}/flows/harbour-and-pine`);
  await page.locator('.react-flow__node').first().waitFor();
  await page.keyboard.press('1');
  await page.locator('.react-flow__node[data-id="bye"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Recording instead of the voice' }).click();
  await page.getByRole('option', { name: 'Welcome' }).click();
  await expect
    .poll(async () => (await page.request.get(`${product.origin}/api/prompts/welcome`)).text())
    .toContain('"flow":"harbour-and-pine"');
  await page.goto(`${product.origin}/announcements/recordings`);
  await main().getByText('in 1 place').waitFor();
});

test('what a studio sends back finds its texts by the names, and goes into the draft', async () => {
  await main().getByRole('link', { name: 'Speaker’s list' }).click();
  await main().getByRole('combobox', { name: 'Call flow' }).click();
  await page.getByRole('option', { name: 'Harbour & Pine', exact: true }).click();
  await main().getByText('harbour-and-pine-menu-prompt.en.wav').waitFor();
  const sheet = await page.request.get(
    new URL((await main().getByRole('link', { name: 'Download the list' }).getAttribute('href')) ?? '', product.origin)
      .href,
  );
  expect(await sheet.text()).toContain('harbour-and-pine-menu-prompt.en.wav');
  await main()
    .getByLabel('Drop the files here, or choose them')
    .setInputFiles([toneFile('harbour-and-pine-menu-prompt.en.wav'), toneFile('holiday-photos.wav')]);
  await main().getByText('harbour-and-pine-menu-prompt.en.wav → Main menu').waitFor();
  await main().getByText('holiday-photos.wav belongs to no text of this call flow').waitFor();
  expect(product.complaints.splice(0).every((complaint) => complaint.includes('422'))).toBe(true);
  await main().getByRole('button', { name: 'Use the recordings in the draft' }).click();
  await main().getByText('1 text of the draft now has its recording.').waitFor();
});

test('callers wait with a recording of one’s own', async () => {
  await main().getByRole('link', { name: 'Hold music' }).click();
  await main().getByRole('radio', { name: 'A recording of your own' }).check();
  await button('Save').click();
  await main().getByText('Choose a recording.').waitFor();
  await main().getByRole('combobox', { name: 'Recording' }).click();
  await page.getByRole('option', { name: 'Welcome' }).click();
  await button('Save').click();
  await page.getByText('Callers hear it from the next wait on.').waitFor();
  await page.reload();
  expect(await main().getByRole('radio', { name: 'A recording of your own' }).isChecked()).toBe(true);
  expect(product.complaints).toEqual([]);
});
