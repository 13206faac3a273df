import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from '../barriers.ts';
import { strayTexts } from '../screen-texts.ts';
import { asAgent, hire, send } from './agents.ts';
import { type ClockedHouse, clockedHouse } from './clocked-house.ts';
import { type Desk, deskOf } from './desk-pages.ts';
import { call, lineAt } from './line-flow.ts';

const NUMBER = '+498999998104';

let house: ClockedHouse;
let anna: Desk;
let ben: Desk;

beforeAll(async () => {
  house = await clockedHouse();
  const { origin } = house;
  const people = await hire(origin, ['Anna', 'Ben']);
  const { name } = await send<{ name: string }>(origin, 'POST', '/queues', {
    title: 'Service',
    queue: {
      strategy: 'ordered',
      ringSeconds: 60,
      wrapUpSeconds: 30,
      results: ['Callwright 1'],
      crmUrl: `${origin}/customers-elsewhere?number={number}`,
    },
  });
  await send(origin, 'POST', '/queues', { title: 'Elsewhere', queue: { strategy: 'ordered' } });
  const after = people.map(({ person }) => ({ person, rank: 1 }));
  await send(origin, 'PUT', `/queues/${name}/members`, { before: [], after });
  await lineAt(origin, NUMBER, name, { topic: 'Moving house' });
  const desks = await Promise.all(people.map(async (one) => deskOf(one, await house.open('/desk', one.cookie))));
  const [first, second] = desks;
  if (first === undefined || second === undefined) throw new Error('two were hired');
  [anna, ben] = [first, second];
});
afterAll(() => house?.close());

/** The same desk in the other languages and palettes: all words are in one language, and nothing bars anybody. */
async function looksRight(): Promise<void> {
  expect(await barriers(anna.page)).toEqual([]);
  for (const [locale, colorScheme] of [
    ['de', 'dark'],
    ['hu', 'light'],
  ] as const) {
    const page = await house.open('/desk', anna.cookie, { locale, colorScheme, reducedMotion: 'reduce' });
    await page.locator('[data-queue]').first().waitFor();
    expect(await strayTexts(page, locale)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  }
}

const press = (desk: Desk, name: string) => desk.page.getByRole('button', { name, exact: true }).click();
const sees = (desk: Desk, text: string) => desk.page.getByText(text, { exact: false }).first().waitFor();

describe('an agent at work', () => {
  test('is told what is stored, is asked for a yes to recordings, and no is a full answer', async () => {
    await sees(anna, 'Nobody sees figures of you alone.');
    await press(anna, 'No');
    await sees(anna, "You don't agree");
    await anna.page.reload();
    await sees(anna, "You don't agree");
    expect(await anna.page.getByText('Nobody sees figures of you alone.').count()).toBe(0);
    await press(anna, 'I agree');
    await sees(anna, 'You can withdraw it at any time');
    await press(anna, 'Withdraw');
    await sees(anna, "You don't agree");
  });

  test('takes a break with a reason, by keyboard', async () => {
    await anna.choose('Free');
    await anna.page.getByRole('button', { name: 'Break', exact: true }).focus();
    await anna.page.keyboard.press('Enter');
    await anna.page.getByRole('menuitem', { name: 'Lunch' }).waitFor();
    await anna.page.keyboard.press('ArrowDown');
    await anna.page.keyboard.press('Enter');
    await sees(anna, 'Break: Lunch');
    const magyar = await house.open('/desk', anna.cookie, { locale: 'hu' });
    await magyar.getByText('Szünet: Ebéd').waitFor();
    await magyar.context().close();
    await anna.choose('Free');
  });

  test('has who rings and why in front of her, and nothing bars her', async () => {
    await ben.choose('Free');
    await call(house.origin, NUMBER);
    expect(await anna.ringing()).toContain('Service ▸ Moving house');
    expect(await anna.page.title()).toContain('Moving house');
    await looksRight();
    await anna.answer();
    await anna.page.getByRole('button', { name: 'Hang up', exact: true }).waitFor();
    await looksRight();
  });

  test('has the customer opened in the other program, where she has chosen so', async () => {
    const opened = anna.page.context().waitForEvent('page');
    await anna.page.getByLabel('Open the customer in the other program by itself').check();
    const tab = await opened;
    await tab.waitForURL(/customers-elsewhere\?number=%2B4915155512345/);
    await tab.close();
    await anna.page.getByLabel('Open the customer in the other program by itself').uncheck();
  });

  test('holds, and goes on', async () => {
    await press(anna, 'Hold');
    await sees(anna, 'On hold: the caller hears music');
    await press(anna, 'Go on talking');
    await anna.page.getByRole('button', { name: 'Hold', exact: true }).waitFor();
  });

  test('sees whether the call is recorded, by whose leave, and orders it by keyboard', async () => {
    const orders = async (name: string) => {
      await anna.page.getByRole('button', { name: 'Recording', exact: true }).focus();
      await anna.page.keyboard.press('Enter');
      await anna.page.getByRole('menuitem', { name }).focus();
      await anna.page.keyboard.press('Enter');
      await anna.page.getByRole('menu').waitFor({ state: 'hidden' });
    };
    await sees(anna, "Not recorded: you haven't agreed to being recorded");
    await press(anna, 'I agree');
    await anna.page.getByText('Not recorded', { exact: true }).waitFor();
    await orders('The caller has agreed in words');
    await sees(anna, 'Recorded since');
    await sees(anna, 'the caller agreed in words at');
    await looksRight();
    await orders('Pause the recording');
    await sees(anna, 'Recording paused since');
    await orders('Go on recording');
    await sees(anna, 'Recorded since');
    await orders("The caller doesn't want it any more");
    await sees(anna, 'Not recorded any more since');
    await press(anna, 'Withdraw');
  });

  test('asks a colleague, and hands the caller over', async () => {
    await press(anna, 'Ask a colleague');
    await anna.page.getByRole('dialog').getByRole('button', { name: /Ben/ }).click();
    await sees(ben, 'You are asked for advice');
    await ben.page.getByRole('button', { name: 'Answer', exact: true }).waitFor();
    await ben.page.keyboard.press('Enter');
    await sees(anna, 'talks with you, the caller waits');
    await press(anna, 'Hand the caller over');
    await anna.page.locator('[data-state="wrap-up"]').waitFor();
    await ben.page.getByRole('button', { name: 'Hold', exact: true }).waitFor();
  });

  test('gets a caller whom a colleague lets wait in her queue, by keyboard; is told where a queue takes nobody', async () => {
    await press(ben, 'Hand over');
    const dialog = ben.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Elsewhere nobody there' }).waitFor();
    expect(await barriers(ben.page)).toEqual([]);
    await dialog.getByLabel('Name or number').fill('elsew');
    await ben.page.keyboard.press('Enter');
    await sees(ben, 'Nobody is there for this queue: the caller is still with you.');
    await dialog.waitFor({ state: 'hidden' });
    await press(ben, 'Off');
    await sees(ben, 'off after this call');
    await press(ben, 'Hand over');
    await dialog.getByRole('button', { name: /Service/ }).waitFor();
    await dialog.getByLabel('Name or number').fill('Serv');
    await ben.page.keyboard.press('Enter');
    await ben.page.locator('[data-state="offline"]').waitFor();
    // Anna is at her notes: it rings her once she is ready.
    await sees(anna, '1 waits');
    await press(anna, 'Free');
    expect(await anna.ringing()).toContain('Service ▸ Moving house');
    await anna.answer();
    await ben.choose('Free');
    await press(anna, 'Hand over');
    await anna.page.getByRole('dialog').getByRole('button', { name: /Ben/ }).click();
    await ben.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await anna.page.locator('[data-state="wrap-up"]').waitFor();
    await ben.page.getByRole('button', { name: 'Hold', exact: true }).waitFor();
  });

  test('has time after the call that ends by itself, with nothing lost', async () => {
    await looksRight();
    const note = anna.page.getByRole('textbox', { name: 'Note' }).first();
    await note.fill('Moves on ');
    await house.clock.pass(30_000);
    await anna.page.locator('[data-state="available"]').waitFor();
    // Who is in the middle of a word goes on.
    await note.pressSequentially('Friday');
    expect(await note.inputValue()).toContain('Friday');
    await sees(anna, 'Everything is kept.');
    await anna.page.reload();
    await sees(anna, 'Friday');
    await press(ben, 'Hang up');
    await ben.page.locator('[data-state="available"]').waitFor();
  });

  test('asks for help, and says when it is no longer needed', async () => {
    await press(anna, 'Help');
    await anna.page.getByLabel('What about?', { exact: false }).fill('Angry caller');
    await press(anna, 'Ask a supervisor');
    await sees(anna, 'A supervisor was asked.');
    await anna.page.reload();
    await sees(anna, 'A supervisor was asked.');
    await press(anna, 'No longer needed');
    await anna.page.getByRole('button', { name: 'Help', exact: true }).waitFor();
  });

  test('chooses which queues ring, and takes somebody who waits past the line', async () => {
    await ben.choose('Off');
    await anna.page.getByRole('switch', { name: 'Service' }).click({ force: true });
    await expect.poll(() => anna.page.getByRole('switch', { name: 'Service' }).isChecked()).toBe(false);
    const { desk } = await asAgent<{ desk: { queues: { takesPart: boolean }[] } }>(house.origin, anna, 'GET', '/desk');
    expect(desk.queues.map(({ takesPart }) => takesPart)).toEqual([false]);
    await anna.page.getByRole('switch', { name: 'Service' }).click({ force: true });
    await expect.poll(() => anna.page.getByRole('switch', { name: 'Service' }).isChecked()).toBe(true);
    // On a break nobody rings her by themselves; whom she takes does.
    await asAgent(house.origin, anna, 'PUT', '/desk/state', { state: 'break', reason: 'Lunch' });
    const caller = await call(house.origin, NUMBER);
    await anna.page.getByRole('button', { name: /Take the one who waits/ }).waitFor();
    expect(await anna.rings()).toBe(false);
    await caller.hangUp();
  });

  test('finds the number of a link ready to be called, and calls it only by a press', async () => {
    await anna.page.goto(`${house.origin}/desk?dial=tel:%2B49-89-9999-8100`);
    const number = anna.page.getByLabel('Phone number').first();
    await expect.poll(() => number.inputValue()).toBe('+498999998100');
    await expect.poll(() => anna.page.url()).toBe(`${house.origin}/desk`);
    expect(await anna.state()).toBe('break');
  });

  test('nothing went wrong on the pages', () => {
    // The queue that takes nobody is the only thing that was refused.
    const refused = house.complaints.filter((one) => one.includes('status of 409'));
    expect([refused.length, house.complaints.length]).toEqual([1, 1]);
  });
});
