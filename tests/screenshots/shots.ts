import type { Page } from 'playwright-core';
import { RELEASED, releaseSample } from '../e2e/released-sample.ts';
import type { Shot } from './shot.ts';
import type { Words } from './words.ts';

const editor = '/flows/stadtwerke-auental';

/** Shows the chosen step's card and form. */
function choose(step: string) {
  return (page: Page) =>
    page
      .locator(`.react-flow__node[data-id="${step}"]`)
      .focus()
      .then(() => page.keyboard.press('Enter'));
}

/** Rings the draft, lets the first question pass, and presses keys. */
async function ring(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words.tryIt, exact: true }).click();
  await page.locator('aside button[type="submit"]').click();
  await page.getByRole('button', { name: words.quiet, exact: true }).click();
  await page.waitForTimeout(800);
  await page.keyboard.press('3');
  await page.waitForTimeout(1_500);
  for (const key of '47110815') await page.keyboard.press(key);
  await page.waitForTimeout(2_000);
}

const pressing = (pick: (words: Words) => string) => async (page: Page, words: Words) => {
  await page
    .getByRole('button', { name: pick(words), exact: true })
    .first()
    .click();
};

export const FLOWS: Shot = { name: 'flows', path: '/flows' };
export const EDITOR: Shot = { name: 'editor', path: editor };
export const STEP: Shot = { name: 'editor-step', path: editor, prepare: choose('safety') };
/** Where only the first card is in sight. */
export const FIRST_STEP: Shot = { ...STEP, prepare: choose('special') };
export const PHONE: Shot = { name: 'editor-phone', path: editor, prepare: ring };
export const PHONE_SETTINGS: Shot = {
  name: 'editor-phone-settings',
  path: editor,
  prepare: pressing((words) => words.tryIt),
};
export const SETTINGS: Shot = { name: 'editor-settings', path: editor, prepare: pressing((words) => words.settings) };
export const GO_LIVE: Shot = { name: 'editor-go-live', path: editor, prepare: pressing((words) => words.goLive) };
export const LIST: Shot = {
  name: 'editor-list',
  path: editor,
  prepare: (page, words) => page.getByText(words.list, { exact: true }).click({ force: true }),
};
export const VERSIONS: Shot = { name: 'versions', path: `${RELEASED}/versions`, prepare: releaseSample };
export const COMPARED: Shot = {
  name: 'versions-compared',
  path: `${RELEASED}/versions/compare/1/2`,
  async prepare(page) {
    await releaseSample(page);
    await page.locator('[data-difference="menu"] button').click();
    await page.locator('[data-step="menu"][data-selected]').waitFor();
  },
};
export const COMPARED_TEXT: Shot = {
  name: 'versions-compared-text',
  path: `${RELEASED}/versions/compare/1/2`,
  async prepare(page) {
    await releaseSample(page);
    await page.locator('header input[value="text"]').locator('xpath=following-sibling::label').click({ force: true });
  },
};
export const CALLS: Shot = { name: 'calls', path: '/calls' };
export const CALL: Shot = {
  name: 'call',
  path: '/calls',
  async prepare(page) {
    await page.locator('tbody a').nth(3).click();
    await page.locator('.react-flow__node').first().waitFor();
  },
};
export const NUMBERS: Shot = { name: 'numbers', path: '/numbers' };
export const NEW_FLOW: Shot = { name: 'new-flow', path: '/flows', prepare: pressing((words) => words.newFlow) };

/** Removes a step that others lead to, and looks at what must be mended. */
export const PROBLEMS: Shot = {
  name: 'editor-problems',
  path: '/flows/harbour-and-pine',
  async prepare(page, words) {
    // One of two: a picture taken before may have removed the other. Cards out of sight are not drawn.
    await page.keyboard.press('1');
    await page.waitForTimeout(800);
    await page.locator('.react-flow__node:is([data-id="menu"], [data-id="closed"])').first().click();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: words.check }).first().click();
  },
};
export const CONNECTIONS: Shot = { name: 'connections', path: '/settings/connections' };
export const NEW_CONNECTION: Shot = { name: 'new-connection', path: '/settings/connections/new/asterisk' };
export const DIALLING: Shot = { name: 'dialling', path: '/settings/dialling' };
export const VOICES: Shot = { name: 'voices', path: '/settings/voices' };
export const ALERTS: Shot = { name: 'alerts', path: '/settings/alerts' };
export const RECORDINGS: Shot = { name: 'recordings', path: '/announcements/recordings' };
export const SPEAKERS_LIST: Shot = { name: 'speakers-list', path: '/announcements/speakers-list' };
export const DESK: Shot = { name: 'desk', path: '/desk' };
export const OPENING_HOURS: Shot = { name: 'opening-hours', path: '/opening-hours' };
export const ONE_OPENING_HOURS: Shot = { name: 'opening-hours-one', path: '/opening-hours/rendeles' };
export const CLOSE_NOW: Shot = {
  name: 'opening-hours-close-now',
  path: '/opening-hours/rendeles',
  prepare: pressing((words) => words.closeNow),
};
export const MISSING: Shot = { name: 'not-found', path: '/nowhere' };

/** What a house without samples looks like. */
export const EMPTY: readonly Shot[] = [
  { ...FLOWS, name: 'empty-flows' },
  { ...CALLS, name: 'empty-calls' },
  { ...NUMBERS, name: 'empty-numbers' },
];
