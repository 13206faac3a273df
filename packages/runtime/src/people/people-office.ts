import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import type { AllowedHost, Binding } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Mailer } from '../services/index.ts';
import type { Store } from '../store/store.ts';
import { addressLimit } from './address-limit.ts';
import type { Identify } from './ask-who.ts';
import type { Asker, AuthPort } from './auth-port.ts';
import { betterAuthPort } from './better-auth/better-auth-port.ts';
import { clientAddress } from './client-address.ts';
import { createIdentify } from './identify.ts';
import { createLockOut, type LockOut } from './lock-out.ts';
import { type PeopleMails, peopleMails } from './mails.ts';
import type { OidcProvider } from './oidc-provider.ts';

/** What the routes about people and signing in work with. */
export type PeopleOffice = {
  readonly store: Store;
  readonly auth: AuthPort;
  readonly identify: Identify;
  readonly lockOut: LockOut;
  readonly mails: PeopleMails;
  readonly providers: readonly OidcProvider[];
  readonly askerOf: (context: Context) => Asker;
  /** Slows down floods from one address. @throws Refusal 429 */
  readonly notTooOften: (context: Context) => void;
  /** Where the browser that asks finds this server, without a slash at the end. */
  readonly rootOf: (context: Context) => string;
  readonly now: () => number;
  readonly log: Log;
};

export type PeopleConfig = {
  /** The installation's key: others are derived from it. */
  readonly key: Buffer;
  readonly binding: Binding;
  readonly publicUrl: string | null;
  readonly providers: readonly OidcProvider[];
  readonly proxies: readonly AllowedHost[];
};

/** Attempts to sign in, to set a password and the like, from one address within a minute. */
const MOST_PER_MINUTE = 60;

export function createPeopleOffice(
  config: PeopleConfig,
  parts: { readonly store: Store; readonly mailer: Mailer | null; readonly log: Log; readonly now: () => number },
): PeopleOffice {
  const { key, binding, publicUrl, proxies } = config;
  const { store, mailer, log, now } = parts;
  // Providers send people back to an address that they know: whoever may name ours would get what they bring along.
  const known = publicUrl !== null || binding === 'loopback';
  const providers = known ? config.providers : [];
  const secret = createHmac('sha256', key).update('callwright sessions').digest('base64url');
  const auth = betterAuthPort({ store, secret, publicUrl, providers, log, now });
  const limit = addressLimit(MOST_PER_MINUTE, now);
  const askerOf = (context: Context): Asker => ({
    cookie: context.req.header('cookie') ?? '',
    host: context.req.header('host') ?? '',
    browser: (context.req.header('user-agent') ?? '').slice(0, 300),
    address: clientAddress(context, proxies),
  });
  return {
    store,
    auth,
    identify: createIdentify({ store, auth, askerOf, now }),
    lockOut: createLockOut(store.attempts, now),
    // A link in a mail must not lead to wherever the header of a request says.
    mails: peopleMails(known ? mailer : null, log),
    providers,
    askerOf,
    notTooOften: (context) => limit(askerOf(context).address),
    rootOf: (context) => publicUrl ?? `http://${context.req.header('host') ?? 'localhost'}`,
    now,
    log,
  };
}
