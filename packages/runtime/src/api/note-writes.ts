import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Log } from '../log/index.ts';
import { actorOf } from '../people/actor.ts';
import type { ChangeNote } from '../store/office/change-repository.ts';
import { whileNoting } from '../store/office/noted.ts';
import type { Store } from '../store/store.ts';
import { NEEDS_NO_NOTE } from './needs-no-note.ts';

type NoteParts = { readonly store: Store; readonly now: () => number };

/** What a route tells of its change; who and when come with the request. */
type Told = Omit<ChangeNote, 'at' | 'person'>;

/** Notes who changed what: `before` is null when it was made, `after` when it was removed. Secrets never go in. */
export function noting({ store, now }: NoteParts): (context: Context, change: Told) => Promise<void> {
  return (context, change) => store.changes.note({ ...change, at: now(), person: actorOf(context).id });
}

/** What the change history calls a request that changed something and said nothing of it. */
export const UNTOLD = 'request';
export const NOT_NOTED = 'a route changed something and noted nothing';

/** Nothing is changed without a trace: a route that noted nothing is at least named in the change history. */
export function noteWrites({ store, now, log }: NoteParts & { readonly log: Log }): MiddlewareHandler {
  return async (context, next) => {
    const route = writingRoute(context);
    if (route === null || route in NEEDS_NO_NOTE) return next();
    const { noted } = await whileNoting(next);
    if (noted || context.error !== undefined || context.res.status >= 400) return;
    log.error({ route }, NOT_NOTED);
    const told = { kind: UNTOLD, name: route, title: route, before: null, after: null };
    // On routes that are open to everybody nobody may be signed in.
    await store.changes.note({ ...told, at: now(), person: context.get('actor')?.id ?? null });
  };
}

/** `PUT /api/numbers/:number`; null for what only reads, and where nothing is. */
function writingRoute(context: Context): string | null {
  const { method } = context.req;
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null;
  const route = matchedRoutes(context).findLast((one) => one.method === method);
  return route === undefined ? null : `${method} ${route.path}`;
}
