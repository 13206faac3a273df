import { isObject } from '@callwright/flow/document';
import type { FormSchema } from './form-schema.ts';

/** A value with texts, without those in languages that the call flow doesn't have. */
export function inOwnLanguages(value: unknown, schema: FormSchema, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => inOwnLanguages(item, schema.items ?? {}, languages));
  if (!isObject(value)) return value;
  if (schema['x-field']?.widget === 'prompt') return withOwnTexts(value, languages);
  const { properties = {} } = schema;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, inOwnLanguages(part, properties[name] ?? {}, languages)]),
  );
}

function withOwnTexts(prompt: Record<string, unknown>, languages: readonly string[]): Record<string, unknown> {
  const texts = isObject(prompt.text) ? Object.entries(prompt.text) : [];
  return { ...prompt, text: Object.fromEntries(texts.filter(([language]) => languages.includes(language))) };
}
