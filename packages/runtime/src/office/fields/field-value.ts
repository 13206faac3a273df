import type { HandedOutKind, Json } from '@callwright/flow/document';
import { isObject, TextsSchema } from '@callwright/flow/document';
import Value from 'typebox/value';
import type { HandedFieldSummary } from './handed-field.ts';

/** A value as the office sees it: of a text, the words in each language. */
export function shownValue(kind: HandedOutKind, value: unknown): HandedFieldSummary['value'] {
  if (kind === 'text') return isObject(value) && Value.Check(TextsSchema, value.text) ? value.text : {};
  return kind === 'number' ? Number(value) : String(value);
}

/** The value as it stands in a step; undefined where it is none of this kind. A new text is spoken until it is recorded. */
export function storedValue(kind: HandedOutKind, given: unknown, before: unknown): Json | undefined {
  switch (kind) {
    case 'text': {
      if (!Value.Check(TextsSchema, given)) return undefined;
      const words = Object.fromEntries(Object.entries(given).filter(([, text]) => text.trim() !== ''));
      const same = JSON.stringify(shownValue('text', before)) === JSON.stringify(given);
      return same ? (before as Json) : { text: words };
    }
    case 'number':
      return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
    case 'queue':
    case 'destination':
      return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined;
  }
}

/** Said in a line, for the list of versions. */
export function valueInWords(value: HandedFieldSummary['value']): string {
  const text = typeof value === 'object' ? (Object.values(value)[0] ?? '') : String(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
