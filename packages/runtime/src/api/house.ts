import { Hono } from 'hono';
import { storedHouse } from '../office/stored-house.ts';
import type { Store } from '../store/store.ts';

/** As many known callers as one can pick from at a glance. */
const MOST_CONTACTS = 50;

/** What a simulated call meets here, so that a draft that runs in the browser meets the same. */
export function houseRoutes({ store }: { readonly store: Store }) {
  return new Hono().get('/', async (context) => {
    const [house, contacts] = await Promise.all([storedHouse(store), store.contacts.some(MOST_CONTACTS)]);
    return context.json({ house, contacts });
  });
}
