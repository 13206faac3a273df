import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserCookies } from '../../sign-in/sign-in.ts';
import { type Product, startProduct } from '../product.ts';
import { hire, send } from './agents.ts';
import { type Desk, deskOf } from './desk-pages.ts';
import { type Caller, call, lineAt } from './line-flow.ts';

const NUMBER = '+498999998103';

let product: Product;
let desk: Desk;
let page: Page;
let caller: Caller;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  const { origin } = product;
  const [anna] = await hire(origin, ['Anna']);
  if (anna === undefined) throw new Error('nobody was hired');
  const { name } = await send<{ name: string }>(origin, 'POST', '/queues', {
    title: 'Service',
    queue: { strategy: 'longest-idle', ringSeconds: 60, wrapUpSeconds: 600 },
  });
  const after = [{ person: anna.person, rank: 1 }];
  await send(origin, 'PUT', `/queues/${name}/members`, { before: [], after });
  await lineAt(origin, NUMBER, name, { topic: 'Meter reading' });
  page = await product.open('/sign-in', { as: 'nobody' });
  page.setDefaultTimeout(20_000);
  await page.context().addCookies(browserCookies(origin, anna.cookie));
  await page.goto(`${origin}/desk`);
  desk = deskOf(anna, page);
  await desk.choose('Free');
});
afterAll(() => product?.close());
afterEach(() => page.context().setOffline(false));

const lost = () => page.locator('[data-link="lost"]');
const backAgain = () => page.getByText('Connected again. Nothing was lost.').waitFor();
/** Goes on where the note ends. */
const write = async (text: string) => {
  await notes().press('Control+End');
  await notes().pressSequentially(text);
};
const notes = () => page.getByRole('region', { name: /note/i }).getByRole('textbox').first();

// One agent's day, with a connection that comes and goes.
describe('a desk that loses its connection', () => {
  test('says who rings and why, also after the page was loaded again', async () => {
    caller = await call(product.origin, NUMBER);
    expect(await desk.ringing()).toContain('Service ▸ Meter reading');
    await page.reload();
    expect(await desk.ringing()).toContain('Service ▸ Meter reading');
    await desk.answer();
  });

  test('in a call: says that the talk goes on, offers nothing that can’t be done, and comes back by itself', async () => {
    await page.getByRole('button', { name: 'Hang up' }).waitFor();
    await page.context().setOffline(true);
    await lost().getByText('Your talk goes on at the telephone.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Hang up' }).isDisabled()).toBe(true);
    await page.context().setOffline(false);
    await backAgain();
    expect(await desk.state()).toBe('busy');
    expect(await page.getByRole('button', { name: 'Hang up' }).isEnabled()).toBe(true);
  });

  test('in the middle of a note: keeps each word, even if the page is closed meanwhile', async () => {
    await notes().fill('Reads 0148');
    await page.context().setOffline(true);
    await lost().waitFor();
    await write('26 on the');
    await page.context().setOffline(false);
    await backAgain();
    await write(' meter');
    await page.reload();
    await expect.poll(() => notes().inputValue()).toBe('Reads 014826 on the meter');
  });

  test('after the call: the time goes on, what is written stays, and the server itself may have been away', async () => {
    await caller.hangUp();
    await page.getByTestId('after-call-left').waitFor();
    await product.kill();
    await lost().getByText('What you write is kept in this browser', { exact: false }).waitFor();
    await write(', bill is right');
    await product.restart();
    await backAgain();
    expect(await desk.state()).toBe('wrap-up');
    await page.reload();
    await page.getByTestId('after-call-left').waitFor();
    await expect.poll(() => notes().inputValue()).toBe('Reads 014826 on the meter, bill is right');
  });

  test('a minute more is given once, and who is ready is free again', async () => {
    await page.getByRole('button', { name: '+1 min once' }).click();
    await page.getByRole('button', { name: '+1 min once' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'I am ready' }).click();
    await page.locator('[data-state="available"]').waitFor();
    // Notes that were not closed are not forgotten.
    await page.getByText('Reads 014826 on the meter', { exact: false }).first().waitFor();
  });

  test('nothing else went wrong on the page', () => {
    const others = product.complaints.filter((one) => !/ERR_|net::/.test(one));
    expect(others).toEqual([]);
  });
});
