import type { AsteriskSettings, ConnectionSettings, TwimlSettings } from './connection-settings.ts';

/** What everybody may see of an Asterisk's settings. `mediaUrl` empty: this server’s own address. */
export type AsteriskPublic = Omit<AsteriskSettings, 'name' | 'password' | 'browserAccounts'> & {
  readonly browserAccounts: readonly { readonly name: string }[];
};
/** `publicUrl` empty: the installation’s. */
export type TwimlPublic = Omit<TwimlSettings, 'name' | 'token'>;
export type PublicSettings = AsteriskPublic | TwimlPublic;

/** What nobody sees again once it was entered. */
export type ConnectionSecrets = {
  readonly password?: string;
  readonly token?: string;
  /** By account of a telephone in a browser. */
  readonly browsers?: Readonly<Record<string, string>>;
};

/** What stands for addresses that a connection doesn’t name. */
export type OwnAddresses = { readonly publicUrl: string | null; readonly localUrl: string };

/** Settings and secrets put together, as the adapters want them. */
export function settingsOf(
  name: string,
  shown: PublicSettings,
  secrets: ConnectionSecrets,
  { publicUrl, localUrl }: OwnAddresses,
): ConnectionSettings {
  if (shown.kind !== 'asterisk') {
    return { ...shown, name, token: secrets.token ?? '', publicUrl: shown.publicUrl || (publicUrl ?? '') };
  }
  return {
    ...shown,
    name,
    password: secrets.password ?? '',
    browserAccounts: shown.browserAccounts.map((account) => ({
      name: account.name,
      password: secrets.browsers?.[account.name] ?? '',
    })),
    mediaUrl: shown.mediaUrl || (publicUrl ?? localUrl),
  };
}

/** What may be shown of settings, by name: nothing is shown that isn’t listed here. */
export function publicOf(settings: ConnectionSettings): PublicSettings {
  if (settings.kind !== 'asterisk') {
    const { kind, ownNumber, account, publicKey, apiUrl, publicUrl } = settings;
    return { kind, ownNumber, account, publicKey, apiUrl, publicUrl };
  }
  const { kind, ownNumber, url, user, app, trunk, extensions, browsers, browserSocket, browserDomain, mediaUrl } =
    settings;
  const browserAccounts = settings.browserAccounts.map(({ name }) => ({ name }));
  return {
    kind,
    ownNumber,
    url,
    user,
    app,
    trunk,
    extensions,
    browsers,
    browserSocket,
    browserDomain,
    browserAccounts,
    mediaUrl,
  };
}

export function secretsOf(settings: ConnectionSettings): ConnectionSecrets {
  if (settings.kind !== 'asterisk') return settings.token === '' ? {} : { token: settings.token };
  return {
    password: settings.password,
    browsers: Object.fromEntries(settings.browserAccounts.map(({ name, password }) => [name, password])),
  };
}

/** The names of those that are there: `password`, `token`, `browser:<account>`. */
export function secretsSet({ password = '', token = '', browsers = {} }: ConnectionSecrets): string[] {
  return [
    ...(password === '' ? [] : ['password']),
    ...(token === '' ? [] : ['token']),
    ...Object.entries(browsers).flatMap(([account, secret]) => (secret === '' ? [] : [`browser:${account}`])),
  ];
}

/** New secrets over old ones; accounts that are gone take theirs along. */
export function mergedSecrets(
  shown: PublicSettings,
  before: ConnectionSecrets,
  given: ConnectionSecrets,
): ConnectionSecrets {
  const browsers = { ...before.browsers, ...given.browsers };
  const accounts = shown.kind === 'asterisk' ? shown.browserAccounts.map(({ name }) => name) : [];
  const kept = accounts.flatMap((name) => (browsers[name] === undefined ? [] : [[name, browsers[name]] as const]));
  const { password, token } = { ...before, ...given };
  return {
    ...(password === undefined ? {} : { password }),
    ...(token === undefined ? {} : { token }),
    ...(kept.length === 0 ? {} : { browsers: Object.fromEntries(kept) }),
  };
}
