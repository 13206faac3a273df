import { type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from 'better-auth';
import type { Log } from '../../log/index.ts';
import type { Store } from '../../store/store.ts';
import type { OidcProvider } from '../oidc-provider.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../password-rule.ts';
import { mayComeFrom, newcomer } from './from-provider.ts';

export type AuthParts = {
  readonly store: Store;
  /** Signs cookies and encrypts second factors. */
  readonly secret: string;
  /** Where browsers find this server; null: on this machine, at whatever name they ask for. */
  readonly publicUrl: string | null;
  readonly providers: readonly OidcProvider[];
  readonly log: Log;
  readonly now: () => number;
};

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Without being used, seconds. */
const SESSION = 14 * DAY;
/** The header in which the adapter itself says who asks: nothing that came from outside is believed. */
export const ADDRESS_HEADER = 'x-callwright-address';
/** Where providers send people back to, under `/callback/<provider>`. */
export const PROVIDERS_PATH = '/api/session/oidc';

/**
 * Only providers are told our address. They send people back to a name that they know: to one of this machine, or, where
 * others reach this server without `PUBLIC_URL`, to none.
 */
const ON_THIS_MACHINE = {
  allowedHosts: ['localhost', 'localhost:*', '127.0.0.1', '127.0.0.1:*'],
  protocol: 'http' as const,
  fallback: 'http://localhost',
};

/** better-auth on our tables. What it is asked comes through the adapter alone: none of its own routes is served. */
export function createAuth<P extends BetterAuthPlugin>(parts: AuthParts, plugin: P) {
  const { store, secret, publicUrl } = parts;
  return betterAuth({
    appName: 'Callwright',
    secret,
    baseURL: publicUrl ?? ON_THIS_MACHINE,
    basePath: PROVIDERS_PATH,
    database: { db: store.signInTables, type: store.kind, transaction: false },
    ...tables,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    account: {
      ...tables.account,
      updateAccountOnSignIn: false,
      // An administrator has invited this address, and the provider says that it is theirs: that is enough.
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
    },
    user: { ...tables.user, validateUserInfo: mayComeFrom(parts) },
    session: { ...tables.session, expiresIn: SESSION, updateAge: HOUR, cookieCache: { enabled: false } },
    databaseHooks: hooksOf(parts),
    plugins: [plugin],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: quiet(parts.log),
    onAPIError: { errorURL: `${PROVIDERS_PATH}/problem` },
    advanced: {
      cookiePrefix: 'callwright',
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  });
}

const ours = <T extends 'string' | 'number'>(type: T, fieldName: string) =>
  ({ type, required: false, input: false, fieldName }) as const;

/** Its words for our tables and columns. */
const tables = {
  user: {
    modelName: 'people',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: {
      roles: ours('string', 'roles'),
      grants: ours('string', 'grants'),
      active: ours('number', 'active'),
      addedAt: { ...ours('number', 'added_at'), bigint: true },
    },
  },
  session: {
    modelName: 'people_sessions',
    fields: {
      userId: 'person',
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
      ipAddress: 'address',
      userAgent: 'browser',
    },
  },
  account: {
    modelName: 'people_accounts',
    fields: {
      userId: 'person',
      providerId: 'provider',
      accountId: 'provider_person',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'people_verifications',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
} as const satisfies Partial<BetterAuthOptions>;

function hooksOf(parts: AuthParts): NonNullable<BetterAuthOptions['databaseHooks']> {
  const { store, now } = parts;
  return {
    user: { create: { before: async (user, context) => newcomer(parts, user, context?.params?.id) } },
    account: {
      create: {
        // A provider's tokens would open its doors, and we want nothing there.
        before: async (account) => ({
          data: { ...account, accessToken: null, refreshToken: null, idToken: null, scope: null },
        }),
      },
    },
    session: {
      create: {
        before: async ({ userId }) => ((await store.people.find(userId))?.active === true ? undefined : false),
        after: async ({ userId }) => store.people.seen(userId, now()),
      },
    },
  };
}

/** Its own words say nothing that the answers don't say already, and could hold addresses. */
function quiet(log: Log): NonNullable<BetterAuthOptions['logger']> {
  return {
    level: 'error',
    log: (level, message) => {
      if (level === 'error') log.warn({ code: message.slice(0, 200) }, 'signing in met a problem');
    },
  };
}
