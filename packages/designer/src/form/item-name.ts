import { isObject } from '@callwright/flow/document';
import type { FormSchema } from './form-schema.ts';

/** What a list's item is called while it is folded: its key and label, else its first text, else its place. */
export function itemName(value: unknown, schema: FormSchema, index: number): string {
  const place = `${index + 1}.`;
  if (!isObject(value)) return place;
  const parts = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (property['x-field']?.widget === 'exit' && schema.required?.includes('label')) return [];
    const part = textOf(value[name]);
    return part === '' || property['x-more'] === true ? [] : [part];
  });
  const [first = place, second] = [...new Set(parts)];
  return second === undefined || first.length > SHORT ? first : `${first} · ${second}`;
}

/** A key or a language: it alone says too little. */
const SHORT = 3;

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';
  if (typeof value.cel === 'string') return value.cel;
  const texts = isObject(value.text) ? Object.values(value.text) : [];
  return (texts.find((text) => typeof text === 'string' && text !== '') as string | undefined) ?? '';
}
