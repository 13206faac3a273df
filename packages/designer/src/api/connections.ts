import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import { sendJson } from './request.ts';

export const CONNECTION_KINDS = ['asterisk', 'twilio', 'telnyx', 'signalwire'] as const;
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];

/** What may be shown of an Asterisk; a `mediaUrl` of nothing is this server's own address. */
export type AsteriskPublic = {
  readonly kind: 'asterisk';
  readonly ownNumber: string;
  readonly url: string;
  readonly user: string;
  readonly app: string;
  readonly trunk: string;
  readonly extensions: string;
  readonly browsers: string;
  readonly browserSocket: string | null;
  readonly browserDomain: string;
  readonly browserAccounts: readonly { readonly name: string }[];
  readonly mediaUrl: string;
};

/** What may be shown of a connection in the cloud; a `publicUrl` of nothing is the installation's. */
export type TwimlPublic = {
  readonly kind: Exclude<ConnectionKind, 'asterisk'>;
  readonly ownNumber: string;
  readonly account: string;
  readonly publicKey: string;
  readonly apiUrl: string | null;
  readonly publicUrl: string;
};
export type PublicSettings = AsteriskPublic | TwimlPublic;

/** Secrets that are to be stored; what is absent stays as it is. */
export type ConnectionSecrets = {
  readonly password?: string;
  readonly token?: string;
  /** Passwords of browser phones by account. */
  readonly browsers?: Readonly<Record<string, string>>;
};

export const CONNECTION_PROBLEMS = [
  'unreachable',
  'wrong-credentials',
  'wrong-app',
  'no-public-address',
  'webhook-elsewhere',
  'trunk-unregistered',
  'no-voice',
  'media-unreachable',
  'refused',
] as const;
export type ConnectionProblem = (typeof CONNECTION_PROBLEMS)[number];

export type ConnectionState = {
  /** `locked`: the key that opens its credentials is missing. */
  readonly kind: 'connected' | 'connecting' | 'failed' | 'elsewhere' | 'locked';
  readonly since: string;
  readonly code: ConnectionProblem | null;
};

export type Capabilities = {
  readonly speech: boolean;
  readonly recording: boolean;
  readonly conference: boolean;
  readonly monitoring: boolean;
  readonly keysWhileBridged: 'any' | 'star' | 'none';
};

export type PhoneConnection = {
  readonly name: string;
  readonly title: string;
  readonly kind: ConnectionKind;
  /** What comes from the environment can't be changed here. */
  readonly from: 'page' | 'environment';
  readonly version: number;
  readonly settings: PublicSettings;
  /** Which secrets are stored: `password`, `token`, `browser:<account>`. */
  readonly secretsSet: readonly string[];
  readonly state: ConnectionState;
  /** Address for calls, to copy; null where there is none or no public address is known. */
  readonly webhook: string | null;
  readonly capabilities: Capabilities | null;
  readonly numbers: readonly { readonly number: string; readonly title: string }[];
};

export type ConnectionCheck = 'reach' | 'credentials' | 'events' | 'trunk' | 'voice' | 'media' | 'webhooks' | 'numbers';

/** One line of a test's report; `detail` is the other side's own words. */
export type ConnectionFinding =
  | { readonly ok: true; readonly what: ConnectionCheck }
  | {
      readonly ok: false;
      readonly what: ConnectionCheck;
      readonly code: ConnectionProblem;
      readonly detail: string;
    };

export type FoundNumber = {
  readonly number: string;
  readonly title: string;
  /** Whether its calls come here; null where nobody can tell. */
  readonly reachesUs: boolean | null;
  readonly ours: boolean;
};

export type ConnectionChange = {
  readonly title: string;
  readonly settings: PublicSettings;
  readonly secrets: ConnectionSecrets;
};

export type Connections = { readonly connections: readonly PhoneConnection[]; readonly publicUrl: string | null };

const routes = client.connections;
const one = routes[':name'];

export const connectionsApi = {
  list: (): Promise<Connections> => asked(routes.$get()),
  create: (name: string, change: ConnectionChange) => asked(routes.$post({ json: { name, ...bodyOf(change) } })),
  change: (name: string, version: number, change: ConnectionChange) =>
    asked(one.$put({ param: { name }, json: { version, ...bodyOf(change) } })),
  remove: (name: string) => asked(one.$delete({ param: { name } })),
  /** May take twenty seconds. */
  test: (name: string): Promise<{ readonly findings: readonly ConnectionFinding[] }> =>
    sendJson('POST', `/connections/${encodeURIComponent(name)}/test`, {}),
  numbers: (name: string): Promise<{ readonly numbers: readonly FoundNumber[] | null }> =>
    asked(one.numbers.$get({ param: { name } })),
};

/** Requests are made of arrays that may be changed. */
function bodyOf({ title, settings, secrets }: ConnectionChange) {
  const changeable =
    settings.kind === 'asterisk' ? { ...settings, browserAccounts: [...settings.browserAccounts] } : settings;
  return { title, settings: changeable, secrets };
}

export const CONNECTIONS_KEY = ['connections'] as const;
export const foundNumbersKey = (name: string) => ['connections', name, 'numbers'] as const;

/** The phone connections; asked again every few seconds, for how they stand changes by itself. */
export function useConnections() {
  return useQuery({ queryKey: CONNECTIONS_KEY, queryFn: connectionsApi.list, refetchInterval: 5_000 });
}
