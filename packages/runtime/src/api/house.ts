import { isObject, type Json } from '@callwright/flow/document';
import type { House } from '@callwright/flow/simulation';
import { Hono } from 'hono';
import type { Store } from '../store/store.ts';

/** As many known callers as one can pick from at a glance. */
const MOST_CONTACTS = 50;

/** Under this key of the installation lies, as JSON, what the samples' telephones and web services answer. */
export const SAMPLE_WORLD = 'sample-world';

/** What a simulated call meets here, so that a draft that runs in the browser meets the same. */
export function houseRoutes({ store }: { readonly store: Store }) {
  return new Hono().get('/', async (context) => {
    const [house, contacts] = await Promise.all([houseOf(store), store.contacts.some(MOST_CONTACTS)]);
    return context.json({ house, contacts });
  });
}

async function houseOf({ named, listRows, samples, installation }: Store): Promise<House> {
  const [schedules, lists, announcements] = await Promise.all([
    named.list('schedule'),
    named.list('list'),
    named.list('announcement'),
  ]);
  const rows = await Promise.all(lists.map(async ({ name }) => [name, await listRows.all(name)] as const));
  const world = (await samples.exist()) ? sampleWorld(await installation.get(SAMPLE_WORLD)) : {};
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

/** It was written by the seeding; anything else is as if it weren't there. */
function sampleWorld(text: string | null): House {
  const world: Json = text === null ? null : (JSON.parse(text) as Json);
  return isObject(world) ? (world as House) : {};
}
