import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hire, send } from './agents.ts';
import { type ClockedHouse, clockedHouse } from './clocked-house.ts';
import { type Desk, deskOf } from './desk-pages.ts';
import { call, lineAt } from './line-flow.ts';

const NUMBER = '+498999998109';

let house: ClockedHouse;
let anna: Desk;
let ben: Desk;

beforeAll(async () => {
  house = await clockedHouse();
  const { origin } = house;
  const people = await hire(origin, ['Anna', 'Ben']);
  const { name } = await send<{ name: string }>(origin, 'POST', '/queues', {
    title: 'Service',
    queue: { strategy: 'ordered', ringSeconds: 60, wrapUpSeconds: 0 },
  });
  const after = people.map(({ person }) => ({ person, rank: 1 }));
  await send(origin, 'PUT', `/queues/${name}/members`, { before: [], after });
  await lineAt(origin, NUMBER, name);
  const rules = { home: 'DE', allow: ['DE'], premium: false, perMinute: 10, perDay: 100, showCaller: false };
  await send(origin, 'PUT', '/dialling', rules);
  const desks = await Promise.all(people.map(async (one) => deskOf(one, await house.open('/desk', one.cookie))));
  const [first, second] = desks;
  if (first === undefined || second === undefined) throw new Error('two were hired');
  [anna, ben] = [first, second];
});
afterAll(() => house?.close());

const button = ({ page }: Desk, name: string) => page.getByRole('button', { name, exact: true });
const press = (desk: Desk, name: string) => button(desk, name).click();
const sees = (desk: Desk, text: string | RegExp) => desk.page.getByText(text).first().waitFor();
const others = ({ page }: Desk) => page.getByRole('list', { name: 'Also in this talk' });
/** By keyboard alone: opens a dialog by a button, types a name, and takes who is found. */
async function chooses(desk: Desk, by: string, name: string): Promise<void> {
  await button(desk, by).focus();
  await desk.page.keyboard.press('Enter');
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(name) })
    .waitFor();
  await desk.page.keyboard.type(name);
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe('agents with each other', () => {
  test('three talk, and the second has the caller once the first has left', async () => {
    await anna.choose('Free');
    const caller = await call(house.origin, NUMBER);
    await anna.answer();
    await chooses(anna, 'Ask a colleague', 'Ben');
    await sees(ben, 'You are asked for advice');
    await press(ben, 'Answer');
    await others(anna).getByText('Ben · talks with you, the caller waits').waitFor();
    await press(anna, 'Talk all together');
    await others(anna).getByText('Ben · in the talk').waitFor();
    await others(ben).getByText('Anna · in the talk').waitFor();
    // Who was asked doesn't decide about the caller.
    expect(await button(ben, 'Hold').count()).toBe(0);
    await press(anna, 'Mute me');
    await others(ben).getByText('Anna · in the talk · muted').waitFor();
    await press(anna, 'Hang up');
    await anna.page.locator('[data-state="available"]').waitFor();
    await button(ben, 'Hold').waitFor();
    await press(ben, 'Hang up');
    await expect.poll(async () => (await caller.line()).said).toContain('Thank you for calling.');
  });

  test('one takes what rings at the other, by keyboard', async () => {
    await anna.choose('Free');
    await ben.choose('Free');
    const caller = await call(house.origin, NUMBER);
    await button(anna, 'Answer').waitFor();
    await chooses(ben, "Take a colleague's ringing call", 'Anna');
    await expect.poll(() => anna.rings()).toBe(false);
    expect(await ben.ringing()).toContain('Service ▸ Invoice');
    await ben.answer();
    await press(ben, 'Hang up');
    await expect.poll(async () => (await caller.line()).said).toContain('Thank you for calling.');
    await ben.page.locator('[data-state="available"]').waitFor();
  });

  test('there is nothing to take where nothing rings, and the desk says so', async () => {
    await chooses(ben, "Take a colleague's ringing call", 'Anna');
    await sees(ben, 'This talk is over.');
    await press(ben, 'Dismiss');
  });

  test('one calls the other: the own telephone first', async () => {
    await chooses(anna, 'Call a colleague', 'Ben');
    await sees(anna, /Call within the house/);
    await anna.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await button(ben, 'Answer').waitFor();
    await press(ben, 'Answer');
    await others(anna).getByText('Ben · the caller').waitFor();
    await press(anna, 'Hang up');
    for (const desk of [anna, ben]) await desk.page.locator('[data-state="available"]').waitFor();
  });

  test('a number is called, and the desk says when nobody answers', async () => {
    await anna.page.getByLabel('Phone number').fill('089 99998 190');
    await anna.page.keyboard.press('Enter');
    await anna.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await others(anna)
      .getByText(/ringing/)
      .waitFor();
    await house.clock.pass(46_000);
    await sees(anna, /89 99998 ?190 doesn't answer\./);
    await anna.page.locator('[data-state="available"]').waitFor();
  });

  test('a number that may not be called is refused with the reason', async () => {
    await anna.page.getByLabel('Phone number').fill('0900 1234567');
    await anna.page.keyboard.press('Enter');
    await sees(anna, 'This number may not be rung from here.');
    expect(await anna.state()).toBe('available');
  });

  test('nothing went wrong on the pages', () => {
    expect(house.complaints.filter((one) => !one.includes('status of 4'))).toEqual([]);
  });
});
