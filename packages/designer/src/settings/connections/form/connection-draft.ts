import type {
  ConnectionChange,
  ConnectionKind,
  ConnectionSecrets,
  PhoneConnection,
  PublicSettings,
} from '../../../api/connections.ts';
import { FIELDS, type FieldName } from './fields.ts';

/** A phone in the browser as it is being typed; `stored` has a password on the server. */
export type AccountDraft = { readonly name: string; readonly password: string; readonly stored: boolean };

/** A connection as it is being typed. */
export type ConnectionDraft = {
  readonly kind: ConnectionKind;
  readonly title: string;
  readonly values: Readonly<Partial<Record<FieldName, string>>>;
  readonly accounts: readonly AccountDraft[];
  /** Secrets on the server that stay as they are. */
  readonly kept: readonly FieldName[];
};

export function emptyDraft(kind: ConnectionKind, title: string): ConnectionDraft {
  const all = [...FIELDS[kind].main, ...FIELDS[kind].more];
  return {
    kind,
    title,
    values: Object.fromEntries(all.map(({ name, preset }) => [name, preset])),
    accounts: [],
    kept: [],
  };
}

/** A stored connection, to be changed. */
export function draftOf(connection: PhoneConnection): ConnectionDraft {
  const { kind, title, settings, secretsSet } = connection;
  const texts = Object.entries(settings).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const accounts = settings.kind === 'asterisk' ? settings.browserAccounts : [];
  return {
    kind,
    title,
    values: Object.fromEntries(texts),
    accounts: accounts.map(({ name }) => ({ name, password: '', stored: secretsSet.includes(`browser:${name}`) })),
    kept: (['password', 'token'] as const).filter((name) => secretsSet.includes(name)),
  };
}

/** What is sent: secrets only where they were typed. */
export function changeOf(draft: ConnectionDraft): ConnectionChange {
  return { title: draft.title.trim(), settings: settingsOf(draft), secrets: secretsOf(draft) };
}

function settingsOf({ kind, values, accounts }: ConnectionDraft): PublicSettings {
  const text = (name: FieldName) => values[name]?.trim() ?? '';
  const root = (name: FieldName) => text(name).replace(/\/+$/, '');
  const ownNumber = text('ownNumber')
    .replace(/[\s()/-]/g, '')
    .replace(/^00/, '+');
  if (kind !== 'asterisk') {
    const apiUrl = root('apiUrl');
    return {
      kind,
      ownNumber,
      account: text('account'),
      publicKey: text('publicKey'),
      apiUrl: apiUrl === '' ? null : apiUrl,
      publicUrl: root('publicUrl'),
    };
  }
  const socket = text('browserSocket');
  return {
    kind,
    ownNumber,
    url: root('url'),
    user: text('user'),
    app: text('app'),
    trunk: text('trunk'),
    extensions: text('extensions'),
    browsers: text('browsers'),
    browserSocket: socket === '' ? null : socket,
    browserDomain: text('browserDomain'),
    browserAccounts: accounts.map(({ name }) => ({ name: name.trim() })),
    mediaUrl: root('mediaUrl'),
  };
}

function secretsOf({ kind, values, accounts, kept }: ConnectionDraft): ConnectionSecrets {
  const name = kind === 'asterisk' ? 'password' : 'token';
  const secret = values[name]?.trim() ?? '';
  const typed = accounts.filter(({ password }) => password !== '');
  return {
    ...(kept.includes(name) || secret === '' ? {} : { [name]: secret }),
    ...(typed.length === 0
      ? {}
      : { browsers: Object.fromEntries(typed.map((account) => [account.name.trim(), account.password])) }),
  };
}
