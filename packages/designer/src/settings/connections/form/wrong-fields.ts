import type { ConnectionDraft } from './connection-draft.ts';
import { FIELDS, type Field, type FieldName } from './fields.ts';

/** What is wrong with a field, for the screen to put into words. */
export type Wrong = 'missing' | 'url' | 'socket' | 'public' | 'number' | 'place' | 'word';

export type WrongFields = Readonly<Partial<Record<FieldName | 'title', Wrong>>>;

/** What has to be mended before the draft can be saved. `publicUrl` is the installation's own, which fills in for the field. */
export function wrongFields(draft: ConnectionDraft, publicUrl: string | null): WrongFields {
  const { main, more } = FIELDS[draft.kind];
  const wrong: Partial<Record<FieldName | 'title', Wrong>> = {};
  if (draft.title.trim() === '') wrong.title = 'missing';
  for (const field of [...main, ...more]) {
    const found = wrongIn(field, draft, publicUrl);
    if (found !== null) wrong[field.name] = found;
  }
  return wrong;
}

function wrongIn({ name, shape, needed }: Field, draft: ConnectionDraft, publicUrl: string | null): Wrong | null {
  if (draft.kept.includes(name)) return null;
  const value = draft.values[name]?.trim() ?? '';
  if (value === '') return needed && !(name === 'publicUrl' && publicUrl !== null) ? 'missing' : null;
  switch (shape) {
    case 'url':
      return isAddress(value, ['http:', 'https:']) && isRoot(value) ? null : 'url';
    case 'api':
      return isAddress(value, ['http:', 'https:']) ? null : 'url';
    case 'public':
      return isAddress(value, ['https:']) && isRoot(value) ? null : 'public';
    case 'socket':
      return isAddress(value, ['wss:', 'ws:']) ? null : 'socket';
    case 'number':
      return /^(?:\+|00)[1-9][0-9]{6,14}$/.test(value.replace(/[\s()/-]/g, '')) ? null : 'number';
    case 'place':
      return value.includes('{number}') ? null : 'place';
    case 'word':
      return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value) ? null : 'word';
    case 'text':
    case 'secret':
      return null;
  }
}

function isAddress(value: string, schemes: readonly string[]): boolean {
  const url = URL.parse(value);
  return url !== null && url.host !== '' && schemes.includes(url.protocol);
}

/** Nothing but a host: what comes after it is ours to add. */
function isRoot(value: string): boolean {
  return /^https?:\/\/[^/?#\s@]+\/*$/.test(value);
}

export type WrongAccount = 'word' | 'twice' | 'missing';

/** What is wrong with the accounts of browser phones, each in its place; null where nothing is. */
export function wrongAccounts({ accounts }: ConnectionDraft): readonly (WrongAccount | null)[] {
  return accounts.map(({ name, password, stored }, at) => {
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(name.trim())) return 'word';
    if (accounts.some((other, i) => i < at && other.name.trim() === name.trim())) return 'twice';
    return stored || password !== '' ? null : 'missing';
  });
}
