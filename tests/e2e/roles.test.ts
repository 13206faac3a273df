import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from './colleagues.ts';
import { type Product, startProduct } from './product.ts';
import { type Asking, watchAsking } from './settled.ts';

/** What each role finds in the left bar; the first is home. */
const PAGES: Readonly<Record<Role, readonly string[]>> = {
  admin: [
    'Today',
    'My desk',
    'Live',
    'Calls',
    'Follow-ups',
    'Customers',
    'Call flows',
    'Opening hours',
    'Announcements',
    'Lists',
    'Phone numbers',
    'Queues',
    'Team',
    'Data protection',
    'Change history',
    'Settings',
  ],
  designer: ['Today', 'Call flows', 'Opening hours', 'Announcements', 'Lists'],
  business: ['Today', 'Calls', 'Opening hours', 'Announcements', 'Lists'],
  supervisor: [
    'Today',
    'My desk',
    'Live',
    'Calls',
    'Follow-ups',
    'Customers',
    'Opening hours',
    'Announcements',
    'Lists',
    'Queues',
    'Team',
  ],
  agent: ['My desk', 'Calls', 'Follow-ups', 'Customers'],
  'data-protection': ['Calls', 'Data protection', 'Change history'],
};
const ROLES = Object.keys(PAGES) as Role[];

/** Pages behind the left bar, and what of the API would be needed to fill them. */
const BEHIND: readonly (readonly [path: string, whose: readonly Role[]])[] = [
  ['/flows', ['designer']],
  ['/flows/stadtwerke-auental', ['designer']],
  ['/opening-hours/rendeles', ['designer', 'business', 'supervisor']],
  ['/announcements/special', ['business', 'supervisor']],
  ['/announcements/recordings', ['designer', 'business', 'supervisor']],
  ['/calls', ['supervisor', 'data-protection']],
  ['/calls/messages', ['business', 'supervisor']],
  ['/calls/mine', ['agent', 'supervisor']],
  ['/follow-ups/callbacks', ['agent', 'supervisor']],
  ['/customers', ['agent', 'supervisor']],
  ['/queues', ['supervisor']],
  ['/team', ['supervisor']],
  ['/live', ['supervisor']],
  ['/numbers', []],
  ['/history', ['data-protection']],
  ['/settings/people', []],
  ['/settings/keys', []],
  ['/settings/connections', []],
  ['/account', ['designer', 'business', 'supervisor', 'agent', 'data-protection']],
];

let product: Product;
beforeAll(async () => {
  product = await startProduct({ samples: true });
});
afterAll(() => product?.close());

/** What the server was asked, and how it answered. */
function listen(page: Page): { readonly refused: () => readonly string[]; readonly asked: () => readonly string[] } {
  const answers: { readonly path: string; readonly status: number }[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/')) answers.push({ path: pathname, status: response.status() });
  });
  return {
    refused: () => answers.filter(({ status }) => status === 401 || status === 403).map(({ path }) => path),
    asked: () => answers.map(({ path }) => path),
  };
}

/** Goes there as links do, without loading the app anew. */
const goTo = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);
const notTheirs = (page: Page) => page.getByRole('heading', { level: 1, name: 'Not yours' });

describe.each(ROLES)('%s', (role) => {
  let page: Page;
  let asking: Asking;
  beforeAll(async () => {
    page = await product.open('/', { as: role });
    asking = watchAsking(page);
  });
  /** The page has said what it has to say. */
  const settled = async () => {
    await asking.settled();
    await page.getByRole('main').locator('h1, [role="toolbar"], .react-flow').first().waitFor();
    await asking.settled();
  };
  afterAll(() => page?.context().close());
  afterEach(() => {
    product.complaints.length = 0;
  });

  test('comes home to the first of the pages that are theirs, and sees no other', async () => {
    const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    await links.first().waitFor();
    expect(await links.allTextContents()).toEqual(PAGES[role]);
    await settled();
    expect(await links.first().getAttribute('aria-current')).toBe('page');
    expect(await notTheirs(page).count()).toBe(0);
  });

  test('is served all of what is theirs', async () => {
    for (const name of PAGES[role]) {
      const { refused, asked } = listen(page);
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
      await settled();
      expect([name, await notTheirs(page).count(), refused()]).toEqual([name, 0, []]);
      expect(product.complaints).toEqual([]);
      expect(asked().length).toBeGreaterThanOrEqual(0);
    }
  });

  test.each(BEHIND)('%s is theirs, or neither shown nor served', async (path, whose) => {
    // Each page is loaded by one of the roles; the others come by the app.
    const loads = BEHIND.findIndex(([one]) => one === path) % ROLES.length === ROLES.indexOf(role);
    const theirs = role === 'admin' || whose.includes(role);
    const { refused, asked } = listen(page);
    if (loads) await page.goto(`${product.origin}${path}`);
    else await goTo(page, path);
    await settled();
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await notTheirs(page).count()).toBe(theirs ? 0 : 1);
    expect(refused()).toEqual([]);
    // Who asks, and nothing of the page.
    if (!theirs) expect(asked().filter((one) => one !== '/api/session')).toEqual([]);
  });
});

test('an office user sees and changes what was handed over, and nothing beside it', async () => {
  const cookie = await product.session('business', [{ kind: 'schedule', name: 'rendeles' }]);
  const ask = (path: string, method = 'GET', body?: object) =>
    fetch(`${product.origin}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const { openingHours } = (await (await ask('/opening-hours')).json()) as { openingHours: { name: string }[] };
  expect(openingHours.map(({ name }) => name)).toEqual(['rendeles']);
  const { version, schedule } = (await (await ask('/opening-hours/rendeles')).json()) as {
    version: number;
    schedule: object;
  };
  expect((await ask('/opening-hours/rendeles', 'PUT', { version, schedule })).status).toBe(200);
  // The same with an id that isn't theirs.
  for (const [path, method, body] of [
    ['/opening-hours/kundenservice', 'GET', undefined],
    ['/opening-hours/kundenservice', 'PUT', { version: 1, schedule }],
    ['/opening-hours/kundenservice/1', 'DELETE', undefined],
    ['/messages/recepcio', 'GET', undefined],
    ['/people', 'GET', undefined],
    ['/flows/stadtwerke-auental/draft', 'GET', undefined],
    ['/changes', 'GET', undefined],
  ] as const) {
    expect([path, method, (await ask(path, method, body)).status]).toEqual([path, method, 403]);
  }
});
