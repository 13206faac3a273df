import { type Flow, isObject, type Json } from '@callwright/flow/document';
import { parseJsonPath } from '@callwright/nodes';

const BY_TYPE: Readonly<Record<string, Json>> = {
  string: 'abc',
  number: 42,
  boolean: true,
  date: '2026-12-24',
  map: {},
  list: [],
};

/** JSON that has a value of the right type wherever a web step takes one. `results` is the step's config as it is. */
export function exampleAnswer(flow: Flow, results: unknown): string {
  let answer: Json = {};
  for (const result of Array.isArray(results) ? results : []) {
    if (!isObject(result) || typeof result.path !== 'string') continue;
    const parts = parseJsonPath(result.path);
    const type = typeof result.into === 'string' ? flow.variables[result.into]?.type : undefined;
    if (parts !== undefined) answer = put(answer, parts, BY_TYPE[type ?? 'string'] ?? 'abc');
  }
  return JSON.stringify(answer, null, 2);
}

function put(into: Json, [first, ...rest]: readonly (string | number)[], value: Json): Json {
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const items: Json[] = Array.isArray(into) ? [...into] : [];
    while (items.length <= Math.min(first, 20)) items.push({});
    items[Math.min(first, 20)] = put(items[first] ?? {}, rest, value);
    return items;
  }
  const fields = isObject(into) ? into : {};
  return { ...fields, [first]: put((fields[first] as Json) ?? {}, rest, value) } as Json;
}
