import { Hono } from 'hono';
import { type FlowParts, namesOf, readStoredFlow, telephonesOf } from '../flows/index.ts';

/** What flows can refer to by name, and what numbers and the rules for calling out mean for them. */
export function nameRoutes(parts: FlowParts) {
  const { store, types } = parts;
  return new Hono().get('/', async (context) => {
    const drafts = await store.drafts.all();
    const flows = drafts.map(({ document }) => readStoredFlow(document));
    const [names, telephones] = await Promise.all([namesOf(store, types, flows), telephonesOf(parts)]);
    return context.json({ ...names, telephones });
  });
}
