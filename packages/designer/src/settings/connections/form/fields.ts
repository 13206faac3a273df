import type { ConnectionKind } from '../../../api/connections.ts';

/** What can be typed about a connection. */
export type FieldName =
  | 'ownNumber'
  | 'url'
  | 'user'
  | 'password'
  | 'app'
  | 'trunk'
  | 'extensions'
  | 'browsers'
  | 'browserSocket'
  | 'browserDomain'
  | 'mediaUrl'
  | 'account'
  | 'token'
  | 'publicKey'
  | 'apiUrl'
  | 'publicUrl';

/** `place`: a dial string with `{number}` in it. `url`, `public`: without a path; the latter is reached from the internet. */
export type FieldShape = 'text' | 'word' | 'secret' | 'url' | 'api' | 'public' | 'socket' | 'number' | 'place';

export type Field = {
  readonly name: FieldName;
  readonly shape: FieldShape;
  readonly needed: boolean;
  readonly example: string;
  /** What stands there at first. */
  readonly preset: string;
};

const field = (
  name: FieldName,
  shape: FieldShape,
  needed: boolean,
  { example = '', preset = '' }: { readonly example?: string; readonly preset?: string } = {},
): Field => ({ name, shape, needed, example, preset });

const OWN_NUMBER = field('ownNumber', 'number', false, { example: '+49 89 99998 100' });
const PUBLIC_URL = field('publicUrl', 'public', true, { example: 'https://phone.example.com' });

/** The fields of each kind; those under `more` are rarely needed. */
export const FIELDS: Readonly<
  Record<ConnectionKind, { readonly main: readonly Field[]; readonly more: readonly Field[] }>
> = {
  asterisk: {
    main: [
      field('url', 'url', true, { example: 'http://asterisk:8088' }),
      field('user', 'text', true, { example: 'callwright' }),
      field('password', 'secret', true),
      OWN_NUMBER,
    ],
    more: [
      field('app', 'word', true, { preset: 'callwright' }),
      field('trunk', 'place', true, { example: 'PJSIP/{number}@line', preset: 'PJSIP/{number}@line' }),
      field('extensions', 'place', true, { example: 'PJSIP/{number}', preset: 'PJSIP/{number}' }),
      field('mediaUrl', 'url', false, { example: 'http://callwright:8080' }),
      field('browsers', 'place', true, { example: 'PJSIP/{number}', preset: 'PJSIP/{number}' }),
      field('browserSocket', 'socket', false, { example: 'wss://phone.example.com/ws' }),
      field('browserDomain', 'text', false, { example: 'phone.example.com' }),
    ],
  },
  twilio: {
    main: [
      field('account', 'text', true, { example: 'AC0123456789abcdef0123456789abcdef' }),
      field('token', 'secret', true),
      PUBLIC_URL,
      OWN_NUMBER,
    ],
    more: [],
  },
  telnyx: {
    main: [
      field('account', 'text', true),
      field('publicKey', 'text', true),
      field('token', 'secret', false),
      PUBLIC_URL,
      OWN_NUMBER,
    ],
    more: [],
  },
  signalwire: {
    main: [
      field('apiUrl', 'api', true, { example: 'https://example.signalwire.com' }),
      field('account', 'text', true),
      field('token', 'secret', true),
      PUBLIC_URL,
      OWN_NUMBER,
    ],
    more: [],
  },
};

const OF_KIND = ['account', 'token'] as const;
type OfKind = (typeof OF_KIND)[number];
type CloudKind = Exclude<ConnectionKind, 'asterisk'>;

/** Under which key the texts of a field stand: some are called otherwise by each telephone service. */
export function textsOf(kind: ConnectionKind, name: FieldName): Exclude<FieldName, OfKind> | `${OfKind}-${CloudKind}` {
  if (name !== 'account' && name !== 'token') return name;
  return kind === 'asterisk' ? `${name}-twilio` : `${name}-${kind}`;
}
