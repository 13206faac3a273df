import { isObject } from '@callwright/flow/document';
import { KEYS } from '@callwright/flow/sdk';
import type { FormSchema } from './form-schema.ts';

/** The value of a field that was just added: complete but for what only the author can know. */
export function initialValue(schema: FormSchema): unknown {
  if (schema.default !== undefined) return structuredClone(schema.default);
  const widget = schema['x-field']?.widget;
  if (widget === 'prompt') return { text: {} };
  if (widget === 'expression') return { cel: '' };
  const [first] = schema.enum ?? [];
  if (first !== undefined) return first;
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name))
          .map(([name, property]) => [name, initialValue(property)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => initialValue(schema.items ?? {}));
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    default:
      return '';
  }
}

/** A new item of a list: keys that others have are passed over, exits get an id of their own. */
export function nextItem(schema: FormSchema, items: readonly unknown[]): unknown {
  const item = initialValue(schema);
  if (!isObject(item)) return item;
  const fresh = { ...item };
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (!Object.hasOwn(fresh, name)) continue;
    const taken = new Set(items.map((other) => (isObject(other) ? other[name] : undefined)));
    const widget = property['x-field']?.widget;
    if (widget === 'key') fresh[name] = KEYS_IN_ORDER.find((key) => !taken.has(key)) ?? fresh[name];
    if (widget === 'exit') fresh[name] = freeExit(taken);
  }
  return fresh;
}

/** People count from 1; 0, star and hash are for special things. */
const KEYS_IN_ORDER = [...KEYS.filter((key) => /[1-9]/.test(key)), '0', '*', '#'];

function freeExit(taken: ReadonlySet<unknown>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`case${number}`)) return `case${number}`;
}
