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
  const short = [...new Set(parts)].slice(0, 2);
  return short.length === 0 ? place : short.join(' · ');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';
  if (typeof value.cel === 'string') return value.cel;
  const texts = isObject(value.text) ? Object.values(value.text) : [];
  return (texts.find((text) => typeof text === 'string' && text !== '') as string | undefined) ?? '';
}
