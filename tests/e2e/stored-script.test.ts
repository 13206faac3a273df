import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskFlow, store } from './desk-flow.ts';
import { openHouse, send } from './office-house.ts';
import { type Product, startProduct } from './product.ts';

/** Every field says of itself where it came from, so that it is known which one ran. */
const bad = (field: string) =>
  `<img src=x onerror="ran.push('${field}')"><script>ran.push('${field}')</script><b>${field}</b>`;
/** What a page shows of it, as text. */
const shown = (field: string) => `<b>${field}</b>`;

const FLOW = 'scripted';
const NUMBER = '+498999998177';
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

let product: Product;
let page: Page;

// As the administrator, who sees everything: whoever wrote it gains most there.
beforeAll(async () => {
  product = await startProduct({ samples: false });
  await openHouse(product.origin);
  await fill();
  page = await product.open('/nowhere');
  await page.addInitScript(() => Object.assign(window, { ran: [] }));
  page.on('dialog', (dialog) => {
    product.complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterAll(() => product?.close());

/** Puts a script into every text field that people fill. */
async function fill(): Promise<void> {
  const put = (method: string, path: string, body: unknown) => send(product.origin, method, path, body);
  const { nodes, ...rest } = deskFlow(FLOW);
  const hello = { ...nodes.hello, type: 'say', version: 1, config: { prompt: { text: { en: bad('prompt') } } } };
  await store(product.origin, {
    ...rest,
    title: bad('flow'),
    description: bad('description'),
    nodes: { ...nodes, hello: { ...hello, title: bad('step') } } as typeof nodes,
    notes: [{ id: 'note', text: bad('note'), x: 0, y: 320, width: 300, height: 120 }],
  });
  await put('POST', `/api/flows/${FLOW}/publish`, { version: 1, comment: bad('comment') });
  await put('PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, { title: bad('number'), flow: FLOW });
  await put('PUT', '/api/opening-hours/scripted', {
    version: 0,
    schedule: {
      version: 1,
      title: bad('hours'),
      timeZone: 'Europe/Berlin',
      branches: [],
      weekly: {},
      recurring: [],
      specialDays: [{ date: '2027-05-03', state: 'closed', note: bad('special-day') }],
      specialPeriods: [],
      closeNow: { since: new Date().toISOString(), until: soon(), reason: bad('reason') },
    },
  });
  await put('POST', '/api/announcements', {
    title: bad('announcement'),
    text: { en: bad('announced') },
    dialled: [NUMBER],
  });
  const list = (await put('POST', '/api/lists', {
    title: bad('list'),
    key: bad('key'),
    columns: [{ name: 'note', title: bad('column') }],
  })) as { name: string };
  lists.push(list.name);
  await put('POST', `/api/lists/${list.name}/rows`, {
    changes: [{ key: bad('row'), before: null, after: { note: bad('cell') } }],
  });
  await put('POST', '/api/prompts', { name: 'scripted', title: bad('recording') });
  await put('POST', '/api/people', { email: 'm@example.com', name: bad('person'), roles: ['agent'], grants: [] });
  await put('POST', '/api/keys', { title: bad('api-key'), scopes: ['flows.read'] });
}
const lists: string[] = [];

const PLACES: readonly (readonly [path: () => string, fields: readonly string[]])[] = [
  [() => '/today', ['number']],
  [() => '/flows', ['flow']],
  [() => `/flows/${FLOW}`, ['flow', 'step', 'prompt']],
  [() => `/flows/${FLOW}/versions`, ['comment']],
  [() => '/numbers', ['number', 'flow']],
  [() => '/opening-hours', ['hours']],
  [() => '/opening-hours/scripted', ['special-day', 'reason']],
  [() => '/announcements/special', ['announcement']],
  [() => '/announcements/recordings', ['recording']],
  [() => '/announcements/recordings/scripted', ['recording']],
  [() => '/lists', ['list']],
  [() => `/lists/${lists[0]}`, ['cell', 'row', 'column']],
  [() => '/settings/people', ['person']],
  [() => '/settings/keys', ['api-key']],
  [() => '/history', ['flow', 'number', 'hours', 'announcement', 'person', 'api-key']],
];

test.each(PLACES.map(([path, fields]) => ({ path, fields, name: String(path()).replace('undefined', '…') })))(
  'a script in a text field is text at $name, and runs nowhere',
  async ({ path, fields }) => {
    await page.goto(`${product.origin}${path()}`);
    // A step’s texts stand in its form.
    if (fields.includes('step')) {
      await page.locator('[data-step="hello"]').first().click();
      await page.locator('aside textarea').first().waitFor();
    }
    for (const field of fields) await seen(field);
    // Whatever folds out shows its texts as well.
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await page.waitForTimeout(300);
    const { ran, elements } = await page.evaluate(() => ({
      ran: (window as unknown as { ran: string[] }).ran,
      elements: document.querySelectorAll('img[onerror], main script').length,
    }));
    expect({ ran, elements, complaints: product.complaints }).toEqual({ ran: [], elements: 0, complaints: [] });
  },
);

/** It is on the page: as a text, or as what a field holds. */
async function seen(field: string): Promise<void> {
  const wanted = shown(field);
  await expect
    .poll(() =>
      page.evaluate(
        (text) =>
          (document.body.textContent ?? '').includes(text) ||
          [...document.querySelectorAll('input, textarea')].some((one) =>
            (one as HTMLInputElement).value.includes(text),
          ),
        wanted,
      ),
    )
    .toBe(true);
}
