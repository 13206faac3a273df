import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskAgent, hire, send } from './desks/agents.ts';
import { type ClockedHouse, clockedHouse } from './desks/clocked-house.ts';
import { type Desk, deskOf } from './desks/desk-pages.ts';
import { call, lineFlow } from './desks/line-flow.ts';

const NUMBER = '+498999998109';
const CALLER = '+4915155512345';

let house: ClockedHouse;
let agent: DeskAgent;
let desk: Desk;

/** The queue behind a menu, so that there is something to tell of the way. */
function menuLine(queue: string) {
  const line = lineFlow('menu-line', queue, { topic: 'Invoice' });
  const menu = {
    type: 'menu',
    version: 1,
    title: 'What is it about?',
    config: {
      prompt: { text: { en: 'For invoices, press four.' } },
      options: [{ key: '4', label: 'Invoice' }],
      compose: false,
      stay: false,
      seconds: 6,
      tries: 1,
    },
    next: { '4': 'line', noInput: 'sorry', noMatch: 'sorry' },
  };
  return { ...line, title: 'Customer service', start: 'menu', nodes: { menu, ...line.nodes } };
}

beforeAll(async () => {
  house = await clockedHouse();
  const { origin } = house;
  const [jana] = await hire(origin, ['Jana']);
  if (jana === undefined) throw new Error('nobody was hired');
  agent = jana;
  const queue = { strategy: 'ordered', wrapUpSeconds: 300, results: ['Settled', 'Complaint'] };
  const { name } = await send<{ name: string }>(origin, 'POST', '/queues', { title: 'Service', queue });
  await send(origin, 'PUT', `/queues/${name}/members`, { before: [], after: [{ person: agent.person, rank: 1 }] });
  await send(origin, 'POST', '/flows', { flow: menuLine(name) });
  await send(origin, 'POST', '/flows/menu-line/publish', { version: 1, comment: '' });
  const number = { title: 'Service', flow: 'menu-line', connection: null };
  await send(origin, 'PUT', `/numbers/${encodeURIComponent(NUMBER)}`, number);
  desk = deskOf(agent, await house.open('/desk', agent.cookie));
  await desk.choose('Free');
});
afterAll(() => house?.close());

const open = (path: string) => house.open(path, agent.cookie);
const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });
const says = (page: Page, text: string) => page.getByText(text).first().waitFor();
const KEPT = 'Everything is kept.';

/** Somebody rings, presses four, and is talked with. */
async function talk() {
  const caller = await call(house.origin, NUMBER, CALLER);
  const event = { kind: 'keys', keys: '4' };
  await send(house.origin, 'POST', `/simulator/calls/${caller.call}/events`, { generation: 1, event });
  await desk.ringing();
  await desk.answer();
  return caller;
}

describe('a customer, from the first ring to the last word', () => {
  test('the card tells who rings and why; a name makes a customer of the number', async () => {
    const caller = await talk();
    const card = desk.page.getByRole('region', { name: 'Customer card' });
    await card.getByText('Service ▸ 4 Invoice').waitFor();
    await card.getByText('First contact.').waitFor();
    await card.getByRole('textbox', { name: 'Name' }).fill('Anna Berg');
    await desk.page.keyboard.press('Enter');
    await card.getByText('Anna Berg').waitFor();
    await caller.hangUp();
  });

  test('what is typed without a connection stays, says so, and is sent when it is back', async () => {
    const { page } = desk;
    await note(page).fill('Wants a copy');
    await says(page, KEPT);
    await page.context().setOffline(true);
    await note(page).fill('Wants a copy of the invoice');
    await says(page, 'No connection. What you write is kept on this computer');
    await page.context().setOffline(false);
    await says(page, KEPT);
    await page.reload();
    await expect.poll(() => note(page).inputValue()).toBe('Wants a copy of the invoice');
  });

  test('what was typed and never sent survives the page', async () => {
    const { page } = desk;
    await page.route('**/api/wrap-ups/**', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await note(page).fill('Wants a copy of the last invoice');
    await says(page, 'No connection.');
    await page.unroute('**/api/wrap-ups/**');
    await page.reload();
    await expect.poll(() => note(page).inputValue()).toBe('Wants a copy of the last invoice');
    await says(page, KEPT);
  });

  test('another computer shows the same notes, and two never write over each other unasked', async () => {
    const other = await open('/desk');
    await expect.poll(() => note(other).inputValue()).toBe('Wants a copy of the last invoice');
    await note(other).fill('Written over there');
    await says(other, KEPT);
    await note(desk.page).fill('Written here');
    const alert = desk.page.getByRole('alert').filter({ hasText: 'written elsewhere too' });
    await alert.getByText('Written over there').waitFor();
    await alert.getByRole('button', { name: 'Mine' }).click();
    await says(desk.page, KEPT);
    expect(await note(desk.page).inputValue()).toBe('Written here');
    await other.context().close();
  });

  test('the notes are done by keyboard, and leave a follow-up behind', async () => {
    const { page } = desk;
    await page.getByText('Complaint', { exact: true }).click();
    await page.getByRole('combobox', { name: 'What is left to do' }).click();
    await page.getByRole('option', { name: 'Open', exact: true }).click();
    await page.getByLabel('What is it about?').fill('Send the invoice again');
    await page.getByLabel('By when').fill('2020-01-02T09:00');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-state="available"]').waitFor();
    await page.getByText('My day').first().waitFor();
  });

  test('the follow-up is found, solved, and opened again by undo', async () => {
    const page = await open('/follow-ups');
    const row = page.getByRole('row').filter({ hasText: 'Send the invoice again' });
    await row.getByText('overdue since').waitFor();
    await row.getByText('Anna Berg').waitFor();
    await row.getByRole('button', { name: 'Solved: Send the invoice again' }).press('Enter');
    await says(page, 'Nothing waits for you');
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.waitFor();
    await row.getByRole('link', { name: 'Send the invoice again' }).click();
    await page.getByText('Written here').waitFor();
    await page.getByRole('textbox', { name: 'Add a note' }).fill('Sent by post');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('blockquote').filter({ hasText: 'Sent by post' }).waitFor();
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Waiting for others' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await says(page, 'Waits for others.');
    await page.context().close();
  });

  test('the customer is found by a part of the number, and edited with a way back', async () => {
    const page = await open('/customers');
    await page.getByRole('searchbox').fill('0151 555');
    await page.getByRole('link', { name: 'Anna Berg' }).click();
    await page.getByText('Send the invoice again').waitFor();
    await page.getByText('Complaint').first().waitFor();
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.getByRole('textbox', { name: 'Field 1' }).fill('customer number');
    await page.getByText('Letters, digits and dashes').waitFor();
    await page.getByRole('textbox', { name: 'Field 1' }).fill('customerNumber');
    await page.getByRole('textbox', { name: 'Value 1' }).fill('4711');
    await page.getByRole('button', { name: 'Save' }).click();
    await says(page, 'Changed: customerNumber');
    await page.getByRole('button', { name: 'Undo the last change' }).click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Field 1' }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Anna Berg');
    await page.context().close();
  });

  test('notes of a talk that ended while nothing could be sent are found when the desk is opened again', async () => {
    const { page } = desk;
    const caller = await talk();
    await page.route('**/api/wrap-ups/**', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await note(page).fill('Rings again on Monday');
    await says(page, 'No connection.');
    await caller.hangUp();
    await page.locator('[data-state="wrap-up"]').waitFor();
    await page.getByRole('button', { name: 'I am ready' }).click();
    await page.locator('[data-state="available"]').waitFor();
    await page.unroute('**/api/wrap-ups/**');
    await page.reload();
    await says(page, 'Notes that aren’t done yet');
    await page.getByRole('button', { name: 'Go on' }).click();
    expect(await note(page).inputValue()).toBe('Rings again on Monday');
    await says(page, KEPT);
    await page.getByRole('button', { name: /^Done/ }).click();
    await expect.poll(() => page.getByText('Notes that aren’t done yet').count()).toBe(0);
  });

  test('nothing yet and nothing found say what comes there', async () => {
    const page = await open('/follow-ups/callbacks');
    await says(page, 'Nobody waits to be called back');
    await page.getByRole('link', { name: 'Follow-ups', exact: true }).first().click();
    await page.getByRole('searchbox').fill('nothing like it');
    await says(page, 'Nothing is found by “nothing like it”.');
    await page.goto(`${house.origin}/customers/%2B4900000`);
    await says(page, 'Nobody is known by this number');
    await page.getByRole('heading', { name: '+49 0000 0' }).waitFor();
    await page.context().close();
  });

  test('nothing went wrong in any page', () => {
    // The browser itself complains of requests that tests kept from the server, or that the server refused.
    const ours = house.complaints.filter((text) => !/Failed to load resource|ERR_/.test(text));
    expect(ours).toEqual([]);
  });
});
