import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { Refusal } from '../api/refusal.ts';
import type { Actor } from './actor.ts';
import { mayEnter } from './may-enter.ts';
import { PERMISSIONS, type Permission } from './permissions.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Whether they would be let in again, and as the same: what goes on for long asks now and then. */
    stillIn?: () => Promise<boolean>;
  }
}

/** Finds out who sent a request: by its cookie or key. Null: nobody whom we know. */
export type Identify = (context: Context) => Promise<Actor | null>;

/**
 * Stands before every route of the API: finds out who asks, and lets in whom the permission table names. A route that the
 * table doesn't know is refused; an address where there is no route goes on, and is answered as such.
 */
export function askWho(
  identify: Identify,
  permissions: Readonly<Record<string, Permission>> = PERMISSIONS,
): MiddlewareHandler {
  return async (context, next) => {
    const route = routeOf(context);
    if (route === undefined) return next();
    const line = `${route.method} ${route.path}`;
    const permission = Object.hasOwn(permissions, line) ? permissions[line] : undefined;
    const params = paramsOf(route.path, context.req.path);
    const actor = await identify(context);
    if (actor !== null) context.set('actor', actor);
    context.set('stillIn', async () => {
      const now = await identify(context);
      // What a stream shows was cut to the rights of who opened it: with others it begins anew.
      return mayEnter(permission, now, params) === 'in' && rightsOf(now) === rightsOf(actor);
    });
    const entry = mayEnter(permission, actor, params);
    if (entry === 'not-signed-in') throw notSignedIn();
    if (entry === 'not-yours') throw notYours();
    await next();
  };
}

/** Who somebody is and what they may do, to be compared. */
function rightsOf(actor: Actor | null): string {
  return actor === null ? '' : JSON.stringify([actor.id, actor.roles, actor.grants, actor.scopes]);
}

/** The route of the API that will answer; what stands before all of them, and the web app behind them, are none. */
function routeOf(context: Context): { readonly method: string; readonly path: string } | undefined {
  return matchedRoutes(context).find(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
}

/** What stands in an address where its route has parameters: the handler isn't reached yet, whose context knows them. */
export function paramsOf(pattern: string, path: string): Record<string, string> {
  const given = path.split('/');
  return Object.fromEntries(
    pattern
      .split('/')
      .flatMap((part, index) => (part.startsWith(':') ? [[part.slice(1), decoded(given[index] ?? '')]] : [])),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function notSignedIn(): Refusal {
  return new Refusal(401, { code: 'not-signed-in', message: 'Nobody is signed in.', fix: 'Sign in, and try again.' });
}

export function notYours(): Refusal {
  return new Refusal(403, {
    code: 'not-yours',
    message: 'This is not among what you may do.',
    fix: 'Somebody who looks after people and rights can give it to you.',
  });
}
