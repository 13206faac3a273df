import { Hono } from 'hono';
import { type FlowParts, namesOf, readStoredFlow } from '../flows/index.ts';

/** What flows can refer to by name. */
export function nameRoutes({ store, types }: FlowParts) {
  return new Hono().get('/', async (context) => {
    const drafts = await store.drafts.all();
    const flows = drafts.map(({ document }) => readStoredFlow(document));
    return context.json(await namesOf(store, types, flows));
  });
}
