import type { ConnectionSettings } from '../telephony/connections/connection-settings.ts';
import type { EnvironmentProblem } from './environment.ts';
import { readAccounts, type TelephonyVariables } from './telephony-environment.ts';

/** Variables that mean nothing without others. */
const TOGETHER: readonly (readonly [keyof TelephonyVariables, readonly (keyof TelephonyVariables)[]])[] = [
  ['ASTERISK_URL', ['ASTERISK_USER', 'ASTERISK_PASSWORD']],
  ['TWILIO_ACCOUNT_SID', ['TWILIO_AUTH_TOKEN', 'PUBLIC_URL']],
  ['TWILIO_AUTH_TOKEN', ['TWILIO_ACCOUNT_SID']],
  ['TELNYX_PUBLIC_KEY', ['PUBLIC_URL']],
  ['TELNYX_API_KEY', ['TELNYX_PUBLIC_KEY']],
];

/** Which variables are missing for those that are set. */
export function missingVariables(given: TelephonyVariables): readonly EnvironmentProblem[] {
  const missing = TOGETHER.flatMap(([one, needs]) =>
    given[one] === undefined
      ? []
      : needs
          .filter((name) => given[name] === undefined)
          .map((name) => ({ name, fix: `Set it too, or leave ${one} out.` })),
  );
  return [...new Map(missing.map(({ name, fix }) => [name, { variable: name, fix }])).values()];
}

/**
 * The phone connections that the environment describes, named by their kind. `here`: where Asterisk finds this server
 * when nothing else is said, as `http://127.0.0.1:8080`.
 */
export function connectionsOf(given: TelephonyVariables, here: string): readonly ConnectionSettings[] {
  return [...asteriskOf(given, here), ...twimlOf(given)];
}

function asteriskOf(given: TelephonyVariables, here: string): readonly ConnectionSettings[] {
  const { ASTERISK_URL: url, ASTERISK_USER: user, ASTERISK_PASSWORD: password } = given;
  if (url === undefined || user === undefined || password === undefined) return [];
  const browserAccounts = readAccounts(given.ASTERISK_BROWSER_ACCOUNTS ?? '') ?? [];
  return [
    {
      name: 'asterisk',
      kind: 'asterisk',
      ownNumber: given.ASTERISK_OWN_NUMBER ?? '',
      url: rootOf(url),
      user,
      password,
      app: given.ASTERISK_APP,
      trunk: given.ASTERISK_TRUNK,
      extensions: given.ASTERISK_EXTENSIONS,
      browsers: given.ASTERISK_BROWSERS,
      // Asterisk's own web server takes SIP over WebSocket, too.
      browserSocket:
        given.ASTERISK_BROWSER_SOCKET ??
        (browserAccounts.length === 0 ? null : `${rootOf(url).replace(/^http/, 'ws')}/ws`),
      browserDomain: given.ASTERISK_BROWSER_DOMAIN ?? new URL(url).hostname,
      browserAccounts,
      mediaUrl: rootOf(given.ASTERISK_MEDIA_URL ?? given.PUBLIC_URL ?? here),
    },
  ];
}

function twimlOf(given: TelephonyVariables): readonly ConnectionSettings[] {
  const { PUBLIC_URL, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TELNYX_PUBLIC_KEY } = given;
  if (PUBLIC_URL === undefined) return [];
  const common = { apiUrl: null, publicUrl: rootOf(PUBLIC_URL) };
  const found: ConnectionSettings[] = [];
  if (TWILIO_ACCOUNT_SID !== undefined && TWILIO_AUTH_TOKEN !== undefined) {
    const [account, token] = [TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN];
    const ownNumber = given.TWILIO_OWN_NUMBER ?? '';
    found.push({ ...common, name: 'twilio', kind: 'twilio', ownNumber, account, token, publicKey: '' });
  }
  if (TELNYX_PUBLIC_KEY !== undefined) {
    found.push({
      ...common,
      name: 'telnyx',
      kind: 'telnyx',
      ownNumber: given.TELNYX_OWN_NUMBER ?? '',
      account: given.TELNYX_CONNECTION_ID ?? '',
      token: given.TELNYX_API_KEY ?? '',
      publicKey: TELNYX_PUBLIC_KEY,
    });
  }
  return found;
}

/** Without the slash at the end. */
export const rootOf = (url: string): string => url.replace(/\/+$/, '');
