import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { type Product, startProduct } from './product.ts';
import { apiOf, NUMBER, publishDesk, SCRIPT, second } from './versions-flow.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ samples: false });
  await publishDesk(product.origin);
  page = await product.open('/flows/desk/versions', { timezoneId: 'Europe/Berlin' });
});
afterAll(() => product?.close());

const api = <T>(method: string, path: string, body?: unknown) => apiOf(product.origin)<T>(method, path, body);
const main = () => page.getByRole('main');
const row = (version: number | 'draft') => main().locator(`[data-version="${version}"]`);
const standing = (alias: string) => main().locator(`dl [data-alias="${alias}"]`);
const card = (step: string) => main().locator(`.react-flow__node [data-step="${step}"]`);
const differences = () => main().getByRole('region', { name: 'Differences' });
const difference = (step: string) => differences().locator(`[data-difference="${step}"]`);
const undo = () => page.getByRole('button', { name: 'Undo', exact: true }).last().click();

/** Which version a call meets that begins now, or at a moment by its own clock. */
async function rings(clock?: string, number = '+4989777'): Promise<number> {
  const { revision } = await api<{ revision: number }>('POST', '/simulator/calls', {
    dialled: NUMBER,
    caller: { number },
    world: {},
    ...(clock === undefined ? {} : { clock, zone: 'Europe/Berlin' }),
  });
  return revision;
}

async function more(version: number, item: string): Promise<void> {
  await row(version)
    .getByRole('button', { name: `More about version ${version}` })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function see(path: string): Promise<void> {
  await page.goto(`${product.origin}${path}`);
  await main().locator('h1').waitFor();
}

test('versions are listed with their comments, and a stored script stays a text', async () => {
  await row(2).getByText('Live', { exact: true }).waitFor();
  expect(await row(2).textContent()).toContain(SCRIPT);
  expect(await row(1).textContent()).toMatch(/The first one.*by Ada Admin/);
  await row('draft').getByText('2 changes against what is live').waitFor();
  await standing('live').getByText('Version 2').waitFor();
  await standing('test').getByText('nothing yet').waitFor();
  expect(await page.title()).not.toBe('taken');
  expect(await barriers(page)).toEqual([]);
});

test('two versions are chosen and compared on one drawing: each step is marked as what became of it', async () => {
  await row(2).getByRole('checkbox').check();
  await row(1).getByRole('checkbox').check();
  await main().getByRole('button', { name: 'Compare the two chosen' }).click();
  await page.waitForURL('**/versions/compare/1/2');
  await card('garage').waitFor();
  const marks = await main()
    .locator('.react-flow__node [data-step]')
    .evaluateAll((cards) => cards.map((one) => [one.getAttribute('data-step'), one.getAttribute('data-mark')]));
  expect(Object.fromEntries(marks)).toEqual({
    hello: null,
    rooms: null,
    bye: null,
    menu: 'changed',
    kitchen: 'removed',
    garage: 'added',
  });
  const ways = await main()
    .locator('[data-way]')
    .evaluateAll((all) => all.map((one) => `${one.getAttribute('data-way')} ${one.getAttribute('data-mark')}`));
  expect(ways.sort()).toEqual([
    'garage/done added',
    'kitchen/done removed',
    'menu/2~ removed',
    'menu/3 added',
    'menu/noInput added',
    'menu/noInput~ removed',
  ]);
  // A sign and a word, not only a colour; what is gone stands where it stood.
  await card('kitchen').getByText('Removed').waitFor();
  await card('garage').getByText('Added').waitFor();
  const [kitchen, rooms] = await Promise.all([card('kitchen').boundingBox(), card('rooms').boundingBox()]);
  expect(kitchen?.x).toBe(rooms?.x);
  expect(kitchen?.y).toBeGreaterThan(rooms?.y ?? Number.POSITIVE_INFINITY);
});

test('the list tells the same in words, and goes to the step', async () => {
  await differences().getByRole('heading', { name: '3 changes' }).waitFor();
  const lines = await difference('menu')
    .getByRole('listitem')
    .evaluateAll((all) => all.map((one) => [...one.children].map((part) => part.textContent?.trim())));
  expect(lines).toEqual([
    ['Choices › 2 Kitchen', 'before: 2 · Kitchen'],
    ['Choices › 3 Garage', 'now: 3 · Garage'],
    [
      'What callers hear (English)',
      'before: For rooms, press 1. For the kitchen, press 2.',
      'now: For rooms, press 1. For the garage, press 3.',
    ],
    ['Way out “2 Kitchen”', 'before: leads to Say “The kitchen closes at ten.”'],
    ['Way out “3 Garage”', 'now: leads to Say “The garage is below the house.”'],
    ['Way out “nothing pressed”', 'before: leads to Hang up', 'now: leads to Say “Welcome to the desk.”'],
  ]);
  await difference('garage').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await main().locator('[data-step="garage"][data-selected]').waitFor();
  expect(await difference('garage').getByRole('button').getAttribute('aria-pressed')).toBe('true');
  expect(await barriers(page)).toEqual([]);
});

test('what was only moved is told apart, and marked when wanted', async () => {
  await differences().getByText('1 step only lies elsewhere on the drawing').waitFor();
  expect(await card('bye').getAttribute('data-mark')).toBeNull();
  await differences().getByRole('switch', { name: 'Show moved steps' }).click({ force: true });
  await main().locator('[data-step="bye"][data-mark="moved"]').waitFor();
  await card('bye').getByText('Moved').waitFor();
});

test('as text, in one column and side by side', async () => {
  await main().getByText('As text', { exact: true }).click({ force: true });
  const text = main().getByRole('region', { name: 'As text' });
  const kinds = (kind: string) => text.locator(`tr[data-kind="${kind}"]`).allInnerTexts();
  expect((await kinds('removed')).join('\n')).toContain('The kitchen closes at ten.');
  expect((await kinds('added')).join('\n')).toContain('The garage is below the house.');
  expect((await kinds('added')).join('\n')).not.toContain('kitchen');
  expect(await barriers(page)).toEqual([]);
  await text.getByText('Side by side', { exact: true }).click({ force: true });
  const beside = text.getByRole('row').filter({ hasText: 'For the kitchen, press 2.' });
  expect(await beside.textContent()).toContain('For the garage, press 3.');
});

test('from the header: what the draft changes, counted, and shown by one click', async () => {
  await see('/flows/desk');
  await main().getByRole('button', { name: 'Draft: 2 changes' }).click();
  await page.waitForURL('**/versions/compare/live/draft');
  await difference('hello').getByText(SCRIPT).first().waitFor();
  await main().locator('[data-step="hello"][data-mark="changed"]').waitFor();
  expect(await page.title()).not.toBe('taken');
});

test('live is switched back by one click, and again by undo; calls follow at once', async () => {
  await see('/flows/desk/versions');
  expect(await rings()).toBe(2);
  await row(1).getByRole('button', { name: 'Make live' }).click();
  await page.getByText('Version 1 is live.').waitFor();
  await row(1).getByText('Live', { exact: true }).waitFor();
  expect(await rings()).toBe(1);
  await undo();
  await row(2).getByText('Live', { exact: true }).waitFor();
  expect(await rings()).toBe(2);
});

test('a version goes on Test, and names of one’s own are behind Advanced', async () => {
  await more(1, 'Use for Test');
  await standing('test').getByText('Version 1').waitFor();
  const advanced = main().getByRole('button', { name: 'Advanced' });
  expect(await advanced.getAttribute('aria-expanded')).toBe('false');
  await advanced.click();
  await main().getByRole('textbox', { name: 'Name' }).fill('cork');
  await main().getByRole('button', { name: 'Add', exact: true }).click();
  await main().locator('li[data-alias="cork"]').waitFor();
  await row(2).getByText('cork').waitFor();
  await main().getByRole('button', { name: 'Remove “cork”' }).click();
  await main().locator('li[data-alias="cork"]').waitFor({ state: 'detached' });
});

test('a version is taken into the draft, and the draft comes back by undo', async () => {
  const title = async () => (await api<{ flow: { title: string } }>('GET', '/flows/desk/draft')).flow.title;
  const before = await title();
  await more(1, 'Take into the draft');
  await page.getByText('The draft is now as version 1.').waitFor();
  expect(await title()).toBe('Desk');
  await row('draft').getByText('3 changes against what is live').waitFor();
  await undo();
  await row('draft').getByText('2 changes against what is live').waitFor();
  expect(await title()).toBe(before);
});

test('some calls meet a version first; both are compared in figures, and one click ends it', async () => {
  await more(1, 'For some calls first …');
  const dialog = page.getByRole('dialog', { name: 'Version 1 for some calls first' });
  await dialog.getByRole('textbox', { name: 'Share of the calls' }).fill('50');
  await dialog.getByRole('button', { name: 'Begin' }).click();
  const panel = main().getByRole('region', { name: 'For some calls first' });
  await panel.getByText('50 % of the calls meet version 1').waitFor();
  const met = new Set<number>();
  for (let caller = 10; caller < 50 && met.size < 2; caller += 1) met.add(await rings(undefined, `+49897${caller}`));
  expect([...met].sort()).toEqual([1, 2]);
  await panel.getByRole('columnheader', { name: 'Version 1, some calls' }).waitFor();
  await panel.getByRole('row', { name: /^Calls [1-9]\d* [1-9]\d*$/ }).waitFor({ timeout: 20_000 });
  expect(await barriers(page)).toEqual([]);
  await panel.getByRole('button', { name: 'For no more calls' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(await rings()).toBe(2);
});

async function versionOfAlias(name: string): Promise<number> {
  const { aliases } = await api<{ aliases: { alias: string; version: number }[] }>('GET', '/flows/desk/versions');
  return aliases.find(({ alias }) => alias === name)?.version ?? 0;
}

/** A day from now by the clock of Berlin, as the date field wants it. */
const tomorrow = () => new Date(Date.now() + 26 * 3_600_000).toISOString().slice(0, 10);

test('a draft is planned for a night: a call of that moment meets it, one a second earlier doesn’t', async () => {
  await api('PUT', '/flows/desk/draft', {
    flow: (await api<{ flow: unknown }>('GET', '/flows/desk/revisions/2')).flow,
    version: (await api<{ version: number }>('GET', '/flows/desk/draft')).version,
  });
  await see('/flows/desk');
  await main().getByRole('button', { name: 'More ways to go live' }).click();
  await page.getByRole('menuitem', { name: 'Tonight at …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Time zone: Europe/Berlin').waitFor();
  await dialog.getByLabel('Date', { exact: true }).fill(tomorrow());
  await dialog.getByLabel('Time', { exact: true }).fill('22:00');
  await dialog.getByRole('textbox', { name: 'What has changed?' }).fill('For the night');
  await dialog.getByRole('button', { name: 'Plan it' }).click();
  await dialog.getByText(/^Version 3 goes live .*22:00/).waitFor();
  await dialog.getByRole('link', { name: 'To the versions' }).click();
  const plan = main().locator('[data-plan]').filter({ hasText: 'Version 3 goes live' });
  await plan.getByText('For the night').waitFor();
  await row(3)
    .getByText(/^Planned: /)
    .waitFor();
  expect(await rings(`${tomorrow()}T21:59:59`)).toBe(2);
  expect(await rings(`${tomorrow()}T22:00:00`)).toBe(3);
});

test('a plan is changed, cancelled, and planned anew by undo', async () => {
  const plan = () => main().locator('[data-plan][data-state="planned"]');
  await plan().getByRole('button', { name: 'Change' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the plan' });
  await dialog.getByLabel('Time', { exact: true }).fill('23:00');
  await dialog.getByRole('button', { name: 'Plan it' }).click();
  await plan().getByText(/23:00/).waitFor();
  expect(await rings(`${tomorrow()}T22:30:00`)).toBe(2);
  expect(await barriers(page)).toEqual([]);
  await plan().getByRole('button', { name: 'Cancel the plan' }).click();
  await plan().waitFor({ state: 'detached' });
  expect(await rings(`${tomorrow()}T23:00:00`)).toBe(2);
  await undo();
  await plan().getByText(/23:00/).waitFor();
  expect(await rings(`${tomorrow()}T23:00:00`)).toBe(3);
});

test('a plan comes due while nobody looks', async () => {
  const at = new Date(Date.now() + 2_000).toISOString();
  await api('POST', '/plans', { what: 'alias', flow: 'desk', alias: 'live', revision: 1, at });
  await expect.poll(() => rings(), { timeout: 15_000, interval: 500 }).toBe(1);
  await see('/flows/desk/versions');
  await standing('live').getByText('Version 1').waitFor();
});

test('a number rings what is on Test, and is planned to move to another call flow', async () => {
  await api('POST', '/flows', { flow: { ...second, id: 'night-desk', title: 'Night desk' } });
  await api('POST', '/flows/night-desk/publish', { version: 1, comment: '' });
  await api('PUT', '/flows/desk/aliases/test', { revision: 3, version: await versionOfAlias('test') });
  await see('/numbers');
  await main()
    .getByRole('button', { name: /rings: Live\. Change\.$/ })
    .click();
  await page.getByRole('menuitem', { name: 'Test' }).click();
  await main()
    .getByRole('button', { name: /rings: Test\. Change\.$/ })
    .click();
  expect(await rings()).toBe(3);
  await page.getByRole('menuitem', { name: 'Move to another call flow later …' }).click();
  const dialog = page.getByRole('dialog', { name: /later$/ });
  await dialog.getByRole('combobox', { name: 'To the call flow' }).click();
  await page.getByRole('option', { name: 'Night desk' }).click();
  await dialog.getByLabel('Date', { exact: true }).fill(tomorrow());
  await dialog.getByLabel('Time', { exact: true }).fill('20:00');
  await dialog.getByRole('button', { name: 'Plan it' }).click();
  await main().locator('[data-plan]').filter({ hasText: 'moves to Night desk' }).waitFor();
  expect(await rings(`${tomorrow()}T19:59:59`)).toBe(3);
  expect(await rings(`${tomorrow()}T20:00:00`)).toBe(1);
  expect(await barriers(page)).toEqual([]);
  await page.locator('[data-plan]').getByRole('button', { name: 'Cancel the plan' }).click();
  await page.locator('[data-plan]').waitFor({ state: 'detached' });
  await api('PUT', `/numbers/${encodeURIComponent(NUMBER)}`, { title: 'Desk', flow: 'desk', alias: 'live' });
});

/** From the editor, by one of the other ways to go live, to where the version then is shown. */
async function goLive(
  way: string,
  fill: (dialog: Locator) => Promise<void>,
  action: string,
  said: RegExp,
): Promise<void> {
  await see('/flows/desk');
  await main().getByRole('button', { name: 'More ways to go live' }).click();
  await page.getByRole('menuitem', { name: way }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: action }).click();
  await dialog.getByText(said).waitFor();
  await dialog.getByRole('link', { name: 'To the versions' }).click();
  await main()
    .getByRole('heading', { level: 1, name: /^Versions/ })
    .waitFor();
}

test('a draft goes on Test only, or to some calls first, and what is live stays', async () => {
  const live = await rings();
  const known = () => api<{ versions: { revision: number }[] }>('GET', '/flows/desk/versions');
  const last = (await known()).versions[0]?.revision ?? 0;
  await goLive('On Test only', async () => {}, 'Put on Test', new RegExp(`^Version ${last + 1} is on Test$`));
  await standing('test')
    .getByText(`Version ${last + 1}`)
    .waitFor();
  await standing('live').getByText(`Version ${live}`).waitFor();
  await goLive(
    'For some calls first',
    (dialog) => dialog.getByRole('textbox', { name: 'Share of the calls' }).fill('30'),
    'Begin with some calls',
    new RegExp(`^30 % of the calls meet version ${last + 2}$`),
  );
  await row(last + 2)
    .getByText('For some calls first: 30 %')
    .waitFor();
  await standing('live').getByText(`Version ${live}`).waitFor();
  await main().getByRole('button', { name: 'For all calls' }).click();
  await standing('live')
    .getByText(`Version ${last + 2}`)
    .waitFor();
  expect(await rings()).toBe(last + 2);
  await undo();
  await row(last + 2)
    .getByText('For some calls first: 30 %')
    .waitFor();
  await main().getByRole('button', { name: 'For no more calls' }).click();
  await row(last + 2)
    .getByText('For some calls first: 30 %')
    .waitFor({ state: 'detached' });
});

test('a call tells its version and leads to it', async () => {
  await see('/calls');
  await main().getByRole('row').getByRole('link').first().click();
  const link = main().getByRole('link', { name: /^version \d$/i });
  const version = /\d/.exec((await link.textContent()) ?? '')?.[0];
  await link.click();
  await main().locator(`[data-version="${version}"][data-addressed]`).waitFor();
});

/** Whether something is wider than the screen. */
const tooWide = (on: Page): Promise<boolean> =>
  on.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('on a telephone: nothing is wider than it, and live is switched there, too', async () => {
  const phone = await product.open('/flows/desk/versions', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    colorScheme: 'dark',
  });
  const version = phone.locator('[data-version="2"]');
  await version.waitFor();
  expect(await tooWide(phone)).toBe(false);
  expect(await barriers(phone)).toEqual([]);
  await version.getByRole('button', { name: 'Make live' }).tap();
  await version.getByText('Live', { exact: true }).waitFor();
  expect(await rings()).toBe(2);
  await phone.goto(`${product.origin}/flows/desk/versions/compare/1/2`);
  await phone.locator('[data-difference="menu"]').waitFor();
  expect(await tooWide(phone)).toBe(false);
  expect(await barriers(phone)).toEqual([]);
  await phone.context().close();
});

test('nothing went wrong in any page', () => {
  expect(product.complaints).toEqual([]);
});
