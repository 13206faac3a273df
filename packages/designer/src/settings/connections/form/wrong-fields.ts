import type { ConnectionDraft } from './connection-draft.ts';
import { FIELDS, type Field, type FieldName } from './fields.ts';

/** What is wrong with a field, for the screen to put into words. */
export type Wrong = 'missing' | 'url' | 'socket' | 'public' | 'number' | 'place';

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
      return isAddress(value, ['http:', 'https:']) ? null : 'url';
    case 'public':
      return isAddress(value, ['https:']) ? null : 'public';
    case 'socket':
      return isAddress(value, ['wss:', 'ws:']) ? null : 'socket';
    case 'number':
      return /^(?:\+|00)[0-9]{4,15}$/.test(value.replace(/[\s()/-]/g, '')) ? null : 'number';
    case 'place':
      return value.includes('{number}') ? null : 'place';
    case 'text':
    case 'secret':
      return null;
  }
}

function isAddress(value: string, schemes: readonly string[]): boolean {
  const url = URL.parse(value);
  return url !== null && url.host !== '' && schemes.includes(url.protocol);
}
