import type { House } from '@callwright/flow/simulation';
import { Hono } from 'hono';
import { outsideWorld } from '../seed/index.ts';
import type { Store } from '../store/store.ts';

/** As many known callers as one can pick from at a glance. */
const MOST_CONTACTS = 50;

/** What a simulated call meets here, so that a draft that runs in the browser meets the same. */
export function houseRoutes({ store }: { readonly store: Store }) {
  return new Hono().get('/', async (context) => {
    const [house, contacts] = await Promise.all([houseOf(store), store.contacts.some(MOST_CONTACTS)]);
    return context.json({ house, contacts });
  });
}

async function houseOf(store: Store): Promise<House> {
  const { named, listRows } = store;
  const [schedules, lists, announcements] = await Promise.all([
    named.list('schedule'),
    named.list('list'),
    named.list('announcement'),
  ]);
  const rows = await Promise.all(lists.map(async ({ name }) => [name, await listRows.all(name)] as const));
  const world = await outsideWorld(store);
  return {
    phones: world.phones,
    services: {
      hours: { part: Object.fromEntries(schedules.map(({ name, document }) => [name, { schedule: document }])) },
      lists: {
        part: Object.fromEntries(
          rows.map(([name, all]) => [name, Object.fromEntries(all.map(({ key, row }) => [key, row]))]),
        ),
      },
      announcements: { part: announcements.map(({ document }) => document) },
      ...world.services,
    },
  };
}
