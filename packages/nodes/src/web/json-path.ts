import { isObject, type Json } from '@callwright/flow/document';

/** `data.items[0].id`; names with dots or other characters are written `["a.b"]`. Empty is the whole answer. */
export const JSON_PATH_PATTERN =
  '^$|^([A-Za-z_$][A-Za-z0-9_$-]*|\\[[0-9]{1,6}\\]|\\["[^"]{1,100}"\\])(\\.[A-Za-z_$][A-Za-z0-9_$-]*|\\[[0-9]{1,6}\\]|\\["[^"]{1,100}"\\])*$';

const WHOLE = new RegExp(JSON_PATH_PATTERN);
const PART = /\[([0-9]+)\]|\["([^"]+)"\]|([A-Za-z_$][A-Za-z0-9_$-]*)/g;
/** Names that mean something else than data in JavaScript; JSON that holds them is not trusted. */
const HOSTILE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The names and positions of a path; undefined when it is none. */
export function parseJsonPath(path: string): (string | number)[] | undefined {
  if (!WHOLE.test(path)) return undefined;
  const parts = [...path.matchAll(PART)].map(([, index, quoted, name]) =>
    index === undefined ? (quoted ?? name ?? '') : Number(index),
  );
  return parts.some((part) => typeof part === 'string' && HOSTILE.has(part)) ? undefined : parts;
}

/** What stands at a path; undefined when nothing does, or when the path is none. Never throws. */
export function atJsonPath(value: Json, path: string): Json | undefined {
  const parts = parseJsonPath(path);
  if (parts === undefined) return undefined;
  let here: Json | undefined = value;
  for (const part of parts) here = here === undefined ? undefined : step(here, part);
  return here;
}

function step(value: Json, part: string | number): Json | undefined {
  if (typeof part === 'number') return Array.isArray(value) ? (value as readonly Json[])[part] : undefined;
  return isObject(value) && Object.hasOwn(value, part) ? (value[part] as Json) : undefined;
}
