import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { ask, send } from './office-house.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  page = await product.open('/team', { timezoneId: 'Europe/Berlin' });
});
afterAll(() => product?.close());

type Stored = {
  readonly version: number;
  readonly queue: { readonly ringSeconds: number };
  readonly members: readonly { readonly name: string }[];
};

const main = () => page.getByRole('main');
const dialog = () => page.getByRole('dialog');
const button = (name: string) => main().getByRole('button', { name, exact: true });
const region = (name: string) => main().getByRole('region', { name, exact: true });
const undo = () => page.getByRole('button', { name: 'Undo', exact: true }).last();
const people = () => region('People in this queue').getByRole('listitem').getByRole('link').allTextContents();
const storedQueue = async (name: string) => (await ask(product.origin, `/api/queues/${name}`)) as Stored;

/** Waits until the names in the queue's list are these, on the page and in what is stored. */
async function untilPeople(names: readonly string[]): Promise<void> {
  const stored = async () => (await storedQueue('service')).members.map(({ name }) => name);
  await expect.poll(people, { timeout: 10_000 }).toEqual(names);
  await expect.poll(stored, { timeout: 10_000 }).toEqual(names);
}

async function putIn(name: string): Promise<void> {
  await region('People in this queue').getByRole('combobox', { name: 'Put in' }).fill(name);
  await page.getByRole('option', { name }).click();
  await button('Put in').click();
}

test('nobody takes calls yet: the pages say what they are for, and how to begin', async () => {
  await main().getByRole('heading', { name: 'Nobody takes calls yet' }).waitFor();
  await main().getByRole('link', { name: 'Invite people' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('navigation').getByRole('link', { name: 'Queues' }).click();
  await main().getByRole('heading', { name: 'No queue yet' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await button('New queue').click();
  await dialog().getByRole('textbox', { name: 'Name' }).fill('Service');
  await dialog().getByRole('button', { name: 'Create' }).click();
  await main().getByRole('heading', { name: 'Service', level: 1 }).waitFor();
  await main().getByText('Nobody takes calls in this house yet').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('whoever is an agent or a supervisor can be put in at once, and is ordered by keys alone', async () => {
  await product.session('agent');
  await product.session('supervisor');
  await page.reload();
  await putIn('supervisor-2');
  await untilPeople(['supervisor-2']);
  await putIn('agent-1');
  await untilPeople(['supervisor-2', 'agent-1']);
  await button('Move up: agent-1').focus();
  await page.keyboard.press('Enter');
  await untilPeople(['agent-1', 'supervisor-2']);
  await main().getByText('agent-1 is in place 1 of 2 now.').waitFor({ state: 'attached' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Move up: agent-1');
  await button('Move down: agent-1').focus();
  await page.keyboard.press('Space');
  await untilPeople(['supervisor-2', 'agent-1']);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Move down: agent-1');
  await page.reload();
  await untilPeople(['supervisor-2', 'agent-1']);
});

test('people are dragged, and whoever is taken out comes back by one tap', async () => {
  const rows = region('People in this queue').getByRole('listitem');
  await rows.nth(1).dragTo(rows.nth(0));
  await untilPeople(['agent-1', 'supervisor-2']);
  await button('Take out: agent-1').click();
  await untilPeople(['supervisor-2']);
  await region('Last changes').getByText('People changed: 1 is in it.').first().waitFor();
  await region('Last changes').getByRole('button', { name: 'Undo' }).click();
  await untilPeople(['agent-1', 'supervisor-2']);
});

test('a reload right after a change loses nothing', async () => {
  await button('Move up: supervisor-2').click();
  await page.reload();
  await untilPeople(['supervisor-2', 'agent-1']);
  await button('Move up: agent-1').click();
  await untilPeople(['agent-1', 'supervisor-2']);
});

test('rules are saved together and taken back; what somebody else saved meanwhile is not written over unasked', async () => {
  const ring = main().getByRole('textbox', { name: 'Ring each telephone for' });
  await ring.fill('35');
  await button('Save').click();
  await page.getByText('Saved. It holds from now on.').waitFor();
  expect((await storedQueue('service')).queue.ringSeconds).toBe(35);
  await undo().click();
  await expect.poll(async () => (await storedQueue('service')).queue.ringSeconds).toBe(20);

  await expect.poll(() => ring.inputValue()).toBe('20 s');
  await ring.fill('40');
  const { version } = await storedQueue('service');
  const theirs = { version, title: 'Service', queue: { strategy: 'ordered', ringSeconds: 15 } };
  await send(product.origin, 'PUT', '/api/queues/service', theirs);
  await button('Save').click();
  await dialog().getByText('Somebody else saved meanwhile').waitFor();
  await dialog().getByRole('button', { name: 'Take theirs' }).click();
  await expect.poll(() => ring.inputValue()).toBe('15 s');
});

test('one queue helps another, so it can’t be deleted; that one is told where', async () => {
  await send(product.origin, 'POST', '/api/queues', {
    title: 'Orders',
    queue: { strategy: 'ring-all', standIn: { kind: 'queue', queue: 'service' } },
  });
  await page.reload();
  await main().getByText('helps “Orders”').waitFor();
  await button('Delete this queue').click();
  await dialog().getByRole('button', { name: 'Delete this queue' }).click();
  await dialog().getByText('Callers are led here by: Orders.').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${product.origin}/queues/orders`);
  await main().getByRole('heading', { name: 'Orders', level: 1 }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await button('Delete this queue').click();
  await dialog().getByRole('button', { name: 'Delete this queue' }).click();
  await page.getByText('“Orders” was deleted.').waitFor();
  await undo().click();
  await main().getByRole('link', { name: 'Orders' }).waitFor();
});

test('the team is ticked into queues', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Team' }).click();
  const tick = main().getByRole('checkbox', { name: 'agent-1 in Orders' });
  await tick.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => tick.isChecked()).toBe(true);
  await page.reload();
  await expect.poll(() => tick.isChecked()).toBe(true);
  expect(await barriers(page)).toEqual([]);
});

test('skills and telephones are saved, and taken back', async () => {
  await main().getByRole('link', { name: 'agent-1' }).click();
  await main().getByRole('heading', { name: 'agent-1', level: 1 }).waitFor();
  await button('Add a skill').click();
  await main().getByRole('combobox', { name: 'Skill 1' }).fill('Invoices');
  await main().getByRole('textbox', { name: 'Level of Invoices' }).fill('8');
  await button('A number').click();
  await main().getByRole('textbox', { name: 'Number 3' }).fill('112');
  expect(await barriers(page)).toEqual([]);
  await button('Save').click();
  await main().getByText('One of these numbers may not be rung.').waitFor();
  await main().getByRole('textbox', { name: 'Number 3' }).fill('201');
  await button('Move up: 201').click();
  await button('Save').click();
  await page.getByText('Saved. It holds from now on.').waitFor();
  const { people: team } = (await ask(product.origin, '/api/team')) as { people: object[] };
  expect(team[0]).toMatchObject({
    skills: { Invoices: 8 },
    devices: [{ kind: 'desk' }, { kind: 'number', number: '201' }, { kind: 'browser' }],
  });
  await region('Last changes').getByRole('button', { name: 'Undo' }).click();
  await main().getByText('No skills yet.').waitFor();
});

test('somebody is ill: a colleague takes the calls until they are back', async () => {
  await button('Away, or back').click();
  expect(await barriers(page)).toEqual([]);
  await dialog().getByRole('combobox', { name: 'Who takes the calls meanwhile?' }).click();
  await page.getByRole('option', { name: 'supervisor-2' }).click();
  await dialog().getByRole('button', { name: 'Mark as away' }).click();
  await main().getByText('supervisor-2 takes the calls').waitFor();
  await page.goto(`${product.origin}/queues/service`);
  await region('People in this queue').getByText('away until').waitFor();
  await page.goto(`${product.origin}/team`);
  await main()
    .getByRole('button', { name: /^agent-1: Away until/ })
    .click();
  await dialog().getByRole('button', { name: 'Is back' }).click();
  await main().getByRole('button', { name: 'agent-1: There. Change' }).waitFor();
});

test('a supervisor sees both pages, an agent neither', async () => {
  const supervisor = await product.open('/queues', { as: 'supervisor' });
  await supervisor.getByRole('main').getByRole('link', { name: 'Service' }).waitFor();
  await supervisor.getByRole('navigation').getByRole('link', { name: 'Team' }).waitFor();
  const agent = await product.open('/queues', { as: 'agent' });
  await agent.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  expect(await agent.getByRole('link', { name: 'Service' }).count()).toBe(0);
  await agent.context().close();
  await supervisor.context().close();
});

test('nothing went wrong in any page', () => {
  const expected = /status of (409|422|403|404)/;
  expect(product.complaints.filter((one) => !expected.test(one))).toEqual([]);
});
