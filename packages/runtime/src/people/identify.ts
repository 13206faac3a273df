import type { Context } from 'hono';
import type { Store } from '../store/store.ts';
import { type Actor, GRANT_KINDS, type Grant, type Role } from './actor.ts';
import { keyIn } from './api-keys.ts';
import type { Identify } from './ask-who.ts';
import type { Asker, AuthPort, Standing } from './auth-port.ts';
import { sendCookies } from './cookies.ts';
import { secretHash } from './random-secret.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Of the person who asks. */
    session?: Standing['session'];
  }
}

type IdentifyParts = {
  readonly store: Store;
  readonly auth: AuthPort;
  readonly askerOf: (context: Context) => Asker;
  readonly now: () => number;
};

/** Keys are asked for often; when one was used is kept to the minute. */
const USED_EVERY = 60_000;

/** Who asks: by the key that is sent, else by the cookie. A key that is no (longer) good is nobody, whatever the cookie says. */
export function createIdentify(parts: IdentifyParts): Identify {
  return async (context) => {
    const header = context.req.header('authorization');
    if (header !== undefined) return byKey(parts, keyIn(header));
    const standing = await parts.auth.whoIs(parts.askerOf(context));
    if (standing === null || !standing.active) return null;
    sendCookies(context, standing.cookies);
    context.set('session', standing.session);
    return actorOfStanding(standing);
  };
}

export function actorOfStanding({ person, name, roles, grants }: Standing): Actor {
  return {
    id: person,
    name,
    roles: JSON.parse(roles) as Role[],
    grants: JSON.parse(grants) as Grant[],
    via: 'session',
    scopes: null,
  };
}

/** A key may do what its scopes open, with all things of a kind. */
const ALL_THINGS: readonly Grant[] = GRANT_KINDS.map((kind) => ({ kind, name: '*' }));

async function byKey({ store, now }: IdentifyParts, sent: string | null): Promise<Actor | null> {
  const key = sent === null ? null : await store.keys.findByHash(secretHash(sent));
  if (key === null || (key.expiresAt !== null && key.expiresAt <= now())) return null;
  if (key.usedAt === null || now() - key.usedAt > USED_EVERY) await store.keys.used(key.id, now());
  const { id, title, scopes } = key;
  return { id: `key:${id}`, name: title, roles: [], grants: ALL_THINGS, via: 'key', scopes };
}
