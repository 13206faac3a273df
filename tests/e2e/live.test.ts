import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { store } from './desk-flow.ts';
import { ask, send } from './office-house.ts';
import { type Product, startProduct } from './product.ts';
import { ring } from './simulated-call.ts';

const NUMBER = '+498999998100';

let product: Product;
let page: Page;
/** Whoever is signed in as the supervisor and as the agent. */
let supervisor: string;
let agent: string;

const says = (text: string) => ({
  type: 'say',
  version: 1,
  config: { prompt: { text: { en: text } } },
  next: { done: 'bye' },
});

beforeAll(async () => {
  product = await startProduct({ samples: false });
  supervisor = await idOf('supervisor');
  agent = await idOf('agent');
  await makeQueue('service', 'Service', [agent]);
  await makeQueue('trade', 'Trade', []);
  await store(product.origin, {
    callwright: 1,
    id: 'front-desk',
    title: 'Front desk',
    languages: ['en'],
    variables: {},
    start: 'hello',
    nodes: {
      hello: { ...says('Hello.'), next: { done: 'wait' } },
      wait: {
        type: 'queue',
        version: 1,
        config: { queue: 'service', hears: 'music', topic: 'Invoice', maxSeconds: 720, priority: 0, leaveKeys: [] },
        next: Object.fromEntries(
          ['answered', 'timeout', 'full', 'closed', 'nobody', 'error'].map((exit) => [exit, 'bye']),
        ),
      },
      bye: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: { hello: { x: 0, y: 0 }, wait: { x: 360, y: 0 }, bye: { x: 760, y: 0 } },
  });
  await send(product.origin, 'POST', '/api/flows/front-desk/publish', { version: 1, comment: '' });
  await send(product.origin, 'PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, {
    title: 'Front desk',
    flow: 'front-desk',
  });
  page = await product.open('/live', { as: 'supervisor' });
});
afterAll(() => product?.close());

/** Signs somebody with this role in. Returns who it is. */
async function idOf(role: 'supervisor' | 'agent'): Promise<string> {
  await product.session(role);
  const { people } = await ask<{ people: { id: string; roles: string[] }[] }>(product.origin, '/api/people');
  return people.find(({ roles }) => roles.includes(role))?.id ?? '';
}

async function makeQueue(name: string, title: string, people: readonly string[]): Promise<void> {
  await send(product.origin, 'POST', '/api/queues', { title, queue: { strategy: 'longest-idle' } });
  await send(product.origin, 'PUT', `/api/queues/${name}/members`, {
    before: [],
    after: people.map((person) => ({ person, rank: 1 })),
  });
}

const main = () => page.getByRole('main');
const region = (name: string) => main().getByRole('region', { name, exact: true });
const row = (of: string, text: string) => region(of).getByRole('row').filter({ hasText: text });
const setState = (state: string) => send(product.origin, 'PUT', `/api/live/people/${agent}/state`, { state });

test('nobody is signed in: the page says so in words, and nothing bars anybody', async () => {
  await row('Queues', 'Service').waitFor();
  await main().getByText('Service: nobody is signed in (0 of 1)').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('somebody is dragged onto another queue, and back', async () => {
  await row('People', 'agent-2').getByText('Service').waitFor();
  await row('People', 'agent-2').dragTo(row('Queues', 'Trade'));
  await row('People', 'agent-2').getByText('Trade').waitFor();
  await row('Queues', 'Trade').getByText('1 belongs to it').waitFor();
  // Onto the queue that they are in: nothing is asked for.
  await row('People', 'agent-2').dragTo(row('Queues', 'Trade'));
  await row('People', 'agent-2').dragTo(row('Queues', 'Service'));
  await row('Queues', 'Service').getByText('1 belongs to it').waitFor();
  await row('People', 'agent-2').getByText('Service').waitFor();
});

test('a caller who comes is there at once, with why; they are given priority and moved', async () => {
  await setState('available');
  await row('People', 'Free').waitFor();
  await setState('break');
  await ring(product.origin, { dialled: NUMBER, language: 'en' });
  await row('Waiting callers', 'Invoice').waitFor();
  await row('Queues', 'Service').getByText('longest').waitFor();
  await row('Waiting callers', 'Invoice')
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Give priority' }).click();
  await row('Waiting callers', 'Invoice').getByText('goes first').waitFor();
  await row('Waiting callers', 'Invoice')
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Trade' }).click();
  await row('Waiting callers', 'Invoice').getByText('Trade').waitFor();
});

test('those who wait are told something', async () => {
  await row('Queues', 'Trade').getByRole('button', { name: 'Actions for Trade' }).click();
  await page.getByRole('menuitem', { name: 'Say something to those waiting' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('We are with you in five minutes.');
  await page.getByRole('dialog').getByRole('button', { name: 'Say it' }).click();
  await page.getByText('Said to 1 caller.').waitFor();
});

test('the wall shows numbers of people, never names or telephone numbers', async () => {
  const wall = await product.open('/live/wall', { as: 'supervisor' });
  const tile = wall.getByRole('region', { name: 'Service' });
  await tile.waitFor();
  await tile.getByText('0 free · 0 busy · 1 on break').waitFor();
  expect(await wall.getByRole('main').textContent()).not.toMatch(/agent-\d|4915155512345|155512345/);
  expect(await barriers(wall)).toEqual([]);
  await wall.context().close();
});

test('calls stand on the drawing of their call flow, with numbers along the ways', async () => {
  const drawing = await product.open('/live/flows', { as: 'supervisor' });
  await drawing.locator('[data-calls="1"]').waitFor();
  expect(await drawing.locator('.react-flow__node[data-id="wait"] [data-calls]').textContent()).toContain(
    '1 call here',
  );
  await drawing.getByText('1 call went this way').first().waitFor();
  await drawing.context().close();
});

test('on a mobile phone somebody is marked absent, with who stands in', async () => {
  const phone = await product.open('/live', { as: 'supervisor', viewport: { width: 390, height: 844 } });
  const people = phone.getByRole('region', { name: 'People' });
  await people.getByRole('button', { name: 'Actions for agent-2' }).click();
  await phone.getByRole('menuitem', { name: 'Absent today …' }).click();
  await phone.getByLabel('Who stands in, in their queues').first().click();
  await phone.getByRole('option', { name: 'supervisor-1' }).click();
  await phone.getByRole('button', { name: 'Mark as absent' }).click();
  await people.getByText('absent today, supervisor-1 stands in').waitFor();
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
  await phone.context().close();
  await row('Queues', 'Service').getByText('1 belongs to it').waitFor();
});

test('a message stands on every desk', async () => {
  await main().getByRole('button', { name: 'Message to all desks' }).click();
  await page.getByRole('textbox', { name: 'What should everybody know?' }).fill('Storm in the north: many calls.');
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  const desk = await product.open('/desk', { as: 'agent' });
  await desk.getByText('Storm in the north: many calls.').waitFor();
  await desk.context().close();
});

test('what is seen of people is loosened by two, and everybody who takes calls reads it', async () => {
  const admin = await product.open('/data-protection', { as: 'admin' });
  await admin.getByRole('heading', { name: 'What is seen of people who take calls' }).waitFor();
  expect(await barriers(admin)).toEqual([]);
  await admin.getByRole('switch', { name: 'Figures of one person' }).click();
  await admin.getByRole('button', { name: 'Propose' }).click();
  await admin.getByRole('region', { name: 'More is proposed' }).waitFor();
  expect(await admin.getByRole('button', { name: 'Agree' }).count()).toBe(0);
  const officer = await product.open('/data-protection', { as: 'data-protection' });
  await officer.getByRole('button', { name: 'Agree' }).click();
  await officer.getByText('Agreed. It holds now').waitFor();
  const reader = await product.open('/data-protection/monitoring', { as: 'agent' });
  const part = reader.getByRole('region', { name: 'What holds now' });
  await part.getByText('Allowed', { exact: true }).waitFor();
  expect(await reader.getByRole('button', { name: 'Save' }).count()).toBe(0);
  // Live knows it by itself.
  await row('People', 'agent-2').getByRole('button', { name: 'Actions for agent-2' }).click();
  await page.getByRole('menuitem', { name: 'How the day went' }).click();
  await page.getByRole('dialog', { name: 'Today: agent-2' }).getByText('0 calls').waitFor();
  for (const each of [admin, officer, reader]) await each.context().close();
});

test('Today says how the queues stand', async () => {
  const today = await product.open('/today', { as: 'supervisor' });
  await today.getByRole('region', { name: 'Queues now' }).getByText('Trade').waitFor();
  await today.context().close();
  expect(supervisor).not.toBe(agent);
  expect(product.complaints).toEqual([]);
});
