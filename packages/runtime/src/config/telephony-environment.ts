import type { Ajv } from 'ajv';
import { type Static, Type } from 'typebox';
import { readKey } from '../secrets/index.ts';

const optional = (format: string, fix: string) => Type.Optional(Type.String({ format, fix }));
const text = (fix: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 500, fix }));

/** The variables that set up telephones, for containers; the page “Phone connections” sets up the same. */
export const TELEPHONY_VARIABLES = {
  PUBLIC_URL: optional(
    'web-root',
    'Use the address under which the phone provider reaches this server, without a path: https://calls.example.com',
  ),
  CALLWRIGHT_KEY: optional(
    'secret-key',
    'Use 32 random bytes in base64, as `openssl rand -base64 32` makes them, or leave it out to keep a key in the data folder.',
  ),
  ASTERISK_URL: optional('web-root', 'Use the address of Asterisk’s web server, without /ari: http://asterisk:8088'),
  ASTERISK_USER: text('Use the user’s name of Asterisk’s ari.conf.'),
  ASTERISK_PASSWORD: text('Use the user’s password of Asterisk’s ari.conf.'),
  ASTERISK_APP: Type.String({
    format: 'app-name',
    default: 'callwright',
    fix: 'Use the name that the dialplan gives to Stasis(): letters, digits, dashes.',
  }),
  ASTERISK_OWN_NUMBER: optional('e164', 'Use the number that far ends shall see, with its country: +498999998100'),
  ASTERISK_TRUNK: Type.String({
    format: 'dial-string',
    default: 'PJSIP/{number}@trunk',
    fix: 'Use a dial string with {number} in it: PJSIP/{number}@trunk',
  }),
  ASTERISK_EXTENSIONS: Type.String({
    format: 'dial-string',
    default: 'PJSIP/{number}',
    fix: 'Use a dial string with {number} in it: PJSIP/{number}',
  }),
  ASTERISK_BROWSERS: Type.String({
    format: 'dial-string',
    default: 'PJSIP/{number}',
    fix: 'Use a dial string with {number} in it: PJSIP/{number}',
  }),
  ASTERISK_BROWSER_SOCKET: optional(
    'socket-url',
    'Use the address at which browsers reach Asterisk’s SIP over WebSocket: wss://calls.example.com/ws',
  ),
  ASTERISK_BROWSER_DOMAIN: optional('domain', 'Use the SIP domain that browsers register in: calls.example.com'),
  ASTERISK_BROWSER_ACCOUNTS: optional(
    'accounts',
    'List accounts of telephones in browsers as name:password, separated by commas.',
  ),
  ASTERISK_MEDIA_URL: optional(
    'web-root',
    'Use the address at which Asterisk reaches this server for sounds, without a path: http://callwright:8080',
  ),
  ASTERISK_CONFIG: text('Name the folder of Asterisk’s configuration as this server sees it, or leave it out.'),
  ASTERISK_FOLDER: Type.String({
    pattern: '^/[A-Za-z0-9._/-]*$',
    default: '/etc/asterisk',
    fix: 'Name the same folder as Asterisk sees it: /etc/asterisk',
  }),
  TWILIO_ACCOUNT_SID: text('Use the Account SID of Twilio’s console; it begins with AC.'),
  TWILIO_AUTH_TOKEN: text('Use the Auth Token of Twilio’s console.'),
  TWILIO_OWN_NUMBER: optional('e164', 'Use the number that far ends shall see, with its country: +498999998100'),
  TELNYX_PUBLIC_KEY: optional('public-key', 'Use the public key of Telnyx’s portal (Keys & Credentials), in base64.'),
  TELNYX_API_KEY: text('Use an API key of Telnyx’s portal.'),
  TELNYX_CONNECTION_ID: text('Use the id of the TeXML application in Telnyx’s portal.'),
  TELNYX_OWN_NUMBER: optional('e164', 'Use the number that far ends shall see, with its country: +498999998100'),
};

const schema = Type.Object(TELEPHONY_VARIABLES);
export type TelephonyVariables = Static<typeof schema>;

/** What their values must look like. */
export function addTelephonyFormats(ajv: Ajv): void {
  ajv.addFormat('web-root', isWebRoot);
  ajv.addFormat('secret-key', (value) => readKey(value) !== null);
  ajv.addFormat('app-name', /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
  ajv.addFormat('e164', /^\+[1-9][0-9]{6,14}$/);
  ajv.addFormat('dial-string', (value) => value.includes('{number}'));
  ajv.addFormat('socket-url', (value) => /^wss?:$/.test(URL.parse(value)?.protocol ?? ''));
  ajv.addFormat('domain', /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?$/);
  ajv.addFormat('accounts', (value) => readAccounts(value) !== null);
  ajv.addFormat('public-key', (value) => Buffer.from(value, 'base64').length === 32);
}

/** `anna:secret, ben:other`; null when it is anything else. */
export function readAccounts(list: string): readonly { readonly name: string; readonly password: string }[] | null {
  const found = list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => /^([a-z0-9][a-z0-9_.-]*):(\S+)$/i.exec(one));
  const accounts = found.flatMap((match) =>
    match === null ? [] : [{ name: match[1] ?? '', password: match[2] ?? '' }],
  );
  return accounts.length === found.length && found.length > 0 ? accounts : null;
}

function isWebRoot(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
}
