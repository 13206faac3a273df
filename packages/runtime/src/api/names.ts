import { Hono } from 'hono';
import { type FlowParts, namesOf, readStoredFlow, telephonesOf } from '../flows/index.ts';
import { actorOf, mayUse } from '../people/actor.ts';

/** What flows can refer to by name, and what numbers and the rules for calling out mean for them. */
export function nameRoutes(parts: FlowParts) {
  const { store, types } = parts;
  return new Hono().get('/', async (context) => {
    const drafts = await store.drafts.all();
    const flows = drafts.map(({ document }) => readStoredFlow(document));
    const [names, telephones] = await Promise.all([namesOf(store, types, flows), telephonesOf(parts)]);
    const actor = actorOf(context);
    // Who sees call flows, or all calls, reads there what their steps are about; who looks after some queues, of these.
    const all = actor.roles.some((role) => role === 'designer' || role === 'data-protection');
    const queues = all ? names.queues : names.queues.filter(({ name }) => mayUse(actor, 'queue', name));
    return context.json({ ...names, queues, telephones });
  });
}
