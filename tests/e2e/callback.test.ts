import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserCookies } from '../sign-in/sign-in.ts';
import { hire, send } from './desks/agents.ts';
import { callbackFlow } from './desks/callback-flow.ts';
import { type Desk, deskOf } from './desks/desk-pages.ts';
import { type Product, startProduct } from './product.ts';

const NUMBER = '+498999998101';
const CUSTOMER = '+498999998123';

let product: Product;
let anna: Desk;
let queue: string;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  const { origin } = product;
  const [agent] = await hire(origin, ['Anna']);
  if (agent === undefined) throw new Error('nobody was hired');
  const settings = { strategy: 'longest-idle', ringSeconds: 60, wrapUpSeconds: 0 };
  queue = (await send<{ name: string }>(origin, 'POST', '/queues', { title: 'Service', queue: settings })).name;
  await send(origin, 'PUT', `/queues/${queue}/members`, { before: [], after: [{ person: agent.person, rank: 1 }] });
  await send(origin, 'POST', '/flows', { flow: callbackFlow('service', queue) });
  await send(origin, 'POST', '/flows/service/publish', { version: 1, comment: '' });
  await send(origin, 'PUT', `/numbers/${encodeURIComponent(NUMBER)}`, {
    title: 'Service',
    flow: 'service',
    connection: null,
  });
  const page = await product.open('/', { as: 'nobody' });
  await page.context().addCookies(browserCookies(origin, agent.cookie));
  await page.goto(`${origin}/desk`);
  anna = deskOf(agent, page);
});
afterAll(() => product?.close());

/** A telephone on the screen of somebody who tries what is live, as a customer from Germany. */
async function phoneOf(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Try it' }).click();
  const phone = page.getByRole('complementary', { name: 'Try it' });
  await phone.getByText('Live: version 1').click();
  await phone.getByRole('combobox', { name: 'Caller' }).click();
  await page.getByRole('option', { name: /From Germany/ }).click();
  return phone;
}

const hears = (phone: Locator, text: string) =>
  phone.getByRole('log', { name: 'Conversation' }).getByText(text).first().waitFor();
const press = (phone: Locator, key: string) => phone.getByRole('button', { name: `Key ${key}`, exact: true }).click();
const open = () =>
  send<{ callbacks: { number: string; state: string; topic: string }[] }>(
    product.origin,
    'GET',
    '/callbacks?state=open',
  );

async function asksForCallback(phone: Locator): Promise<void> {
  await phone.getByRole('button', { name: 'Ring', exact: true }).click();
  await hears(phone, 'To be called back, press 1.');
  await press(phone, '1');
  await hears(phone, 'Shall we ring this number?');
  await press(phone, '1');
}

test('a customer leaves the line by key 1, is rung when somebody is free, and says how it was', async () => {
  await anna.choose('Free');
  const page = await product.open('/flows/service');
  const phone = await phoneOf(page);
  await asksForCallback(phone);
  await hears(phone, 'We will call you back.');
  await phone.getByText('The call is over').or(phone.locator('[data-state="ended"]')).first().waitFor();

  // A second one for the same number is refused kindly.
  await phone.getByRole('button', { name: 'Ring again' }).click();
  await hears(phone, 'To be called back, press 1.');
  await press(phone, '1');
  await hears(phone, 'Shall we ring this number?');
  await press(phone, '1');
  await hears(phone, 'We will call you back already.');
  await phone.locator('[data-state="ended"]').first().waitFor();
  expect((await open()).callbacks).toMatchObject([{ number: CUSTOMER, topic: 'Invoice' }]);

  // The agent sees whom and why before anybody is rung.
  expect(await anna.ringing()).toContain('Invoice');
  expect(await phone.getByText('Your telephone rings').count()).toBe(0);
  await anna.answer();
  await phone.getByText('Your telephone rings').waitFor();
  await phone.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect
    .poll(async () => (await open()).callbacks.map(({ state }) => state), { timeout: 10_000 })
    .toEqual(['talking']);

  await anna.page.getByRole('button', { name: 'Hang up' }).click();
  await hears(phone, 'Were you helped?');
  await press(phone, '1');
  await hears(phone, 'Thank you, goodbye.');
  expect((await open()).callbacks).toEqual([]);
  expect(product.complaints).toEqual([]);
}, 120_000);
