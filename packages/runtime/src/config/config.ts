import { join, resolve } from 'node:path';
import type { OidcProvider } from '../people/oidc-provider.ts';
import { readKey } from '../secrets/index.ts';
import type { ConnectionSettings } from '../telephony/connections/connection-settings.ts';
import type { SpeechEnvironment } from '../telephony/voices/speech-settings.ts';
import { type AllowedHost, readAllowedHost } from './allowed-host.ts';
import { type EnvironmentProblem, type LogLevel, readEnvironment, splitList } from './environment.ts';
import { readOidc } from './oidc-environment.ts';
import { connectionsOf, rootOf } from './phone-connections.ts';
import { speechOf } from './speech-environment.ts';

/** Where the installation's data are. */
export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** Who can reach the server: only this machine, or others too. */
export type Binding = 'loopback' | 'open';

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly binding: Binding;
  /** Folder of the data, absolute. */
  readonly dataFolder: string;
  readonly database: DatabaseConfig;
  readonly logLevel: LogLevel;
  /** Hosts that flows may ask though their addresses are not public. */
  readonly httpAllow: readonly AllowedHost[];
  /** Proxies in front of this server, whose word on where a request comes from is believed. */
  readonly proxies: readonly AllowedHost[];
  /** Where people can sign in besides here. */
  readonly oidc: readonly OidcProvider[];
  readonly smtpUrl: string | null;
  readonly samples: boolean;
  /** How phone providers reach this server, without a path. */
  readonly publicUrl: string | null;
  /** Where Asterisk on this machine finds this server. */
  readonly localUrl: string;
  /** Phone connections that the environment sets up. */
  readonly connections: readonly ConnectionSettings[];
  /** The configuration folder of the Asterisk that the environment sets up, as this server and as Asterisk sees it. */
  readonly asteriskFolder: { readonly here: string; readonly there: string } | null;
  /** Who speaks texts, as far as the environment says. */
  readonly speech: SpeechEnvironment;
  /** Seals credentials; null: the data folder keeps one. */
  readonly key: Buffer | null;
};

/** The environment holds values that can't be meant; the message lists all of them and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly EnvironmentProblem[];

  constructor(problems: readonly EnvironmentProblem[]) {
    const lines = problems.map(({ variable, fix }) => `  ${variable}: this value can't be used. ${fix}`);
    super(['Callwright can’t start: the environment must be corrected first.', ...lines].join('\n'));
    this.problems = problems;
  }
}

/**
 * The configuration that an environment describes. Relative folders count from `folder`.
 * @throws ConfigError
 */
export function readConfig(given: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const read = readEnvironment(given);
  const { providers: oidc, problems } = readOidc(given);
  if ('problems' in read) throw new ConfigError([...read.problems, ...problems]);
  if (problems.length > 0) throw new ConfigError(problems);
  const { environment } = read;
  const dataFolder = resolve(folder, environment.CALLWRIGHT_DATA);
  const { DATABASE_URL: url, SMTP_URL: smtpUrl, PUBLIC_URL: publicUrl, CALLWRIGHT_KEY: key } = environment;
  const localUrl = `http://127.0.0.1:${environment.PORT}`;
  return {
    port: environment.PORT,
    host: environment.HOST,
    binding: isLoopback(environment.HOST) ? 'loopback' : 'open',
    dataFolder,
    database:
      url === undefined ? { kind: 'sqlite', file: join(dataFolder, 'callwright.db') } : { kind: 'postgres', url },
    logLevel: environment.LOG_LEVEL,
    httpAllow: splitList(environment.CALLWRIGHT_HTTP_ALLOW).flatMap((one) => readAllowedHost(one) ?? []),
    proxies: splitList(environment.CALLWRIGHT_PROXIES).flatMap((one) => readAllowedHost(one) ?? []),
    oidc,
    smtpUrl: smtpUrl ?? null,
    samples: environment.CALLWRIGHT_SAMPLES === 'on',
    publicUrl: publicUrl === undefined ? null : rootOf(publicUrl),
    localUrl,
    connections: connectionsOf(environment, localUrl),
    asteriskFolder:
      environment.ASTERISK_CONFIG === undefined
        ? null
        : { here: resolve(folder, environment.ASTERISK_CONFIG), there: environment.ASTERISK_FOLDER },
    speech: speechOf(environment),
    key: key === undefined ? null : readKey(key),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.[0-9]{1,3}){3}$/.test(host);
}
