import { byKey, isObject, type Json } from '../document/index.ts';
import type { Change, Path } from './change.ts';
import { type ItemKeys, itemKeys } from './item-keys.ts';
import { sameJson } from './same-json.ts';

/**
 * What has to be changed in `before` to get `after`, down to single values; nothing when they say the same. Both are JSON.
 * Items of lists are compared with the items of the same key, where they have one, else with those at the same place.
 */
export function compareValues(before: unknown, after: unknown, path: Path = []): readonly Change[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const keys = itemKeys(before, after);
    return keys === null ? compareByPlace(before, after, path) : compareByKey(before, after, keys, path);
  }
  if (isObject(before) && isObject(after)) return compareObjects(before, after, path);
  return sameJson(before, after) ? [] : [{ kind: 'changed', path, before: json(before), after: json(after) }];
}

function compareObjects(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: Path,
): readonly Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byKey);
  return keys.flatMap((key): readonly Change[] => {
    const here = [...path, key];
    if (!Object.hasOwn(after, key)) return [{ kind: 'removed', path: here, before: json(before[key]) }];
    if (!Object.hasOwn(before, key)) return [{ kind: 'added', path: here, after: json(after[key]) }];
    return compareValues(before[key], after[key], here);
  });
}

function compareByKey(
  before: readonly unknown[],
  after: readonly unknown[],
  { by, keyOf }: ItemKeys,
  path: Path,
): readonly Change[] {
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const later = new Map(after.map((item) => [keyOf(item), item]));
  const removed = before.flatMap((item, at): Change[] =>
    later.has(keyOf(item))
      ? []
      : [{ kind: 'removed', path: [...path, { by, key: keyOf(item) }], before: json(item), at }],
  );
  const rest = after.flatMap((item, at): readonly Change[] => {
    const here = [...path, { by, key: keyOf(item) }];
    return earlier.has(keyOf(item))
      ? compareValues(earlier.get(keyOf(item)), item, here)
      : [{ kind: 'added', path: here, after: json(item), at }];
  });
  const orderBefore = [...earlier.keys()].filter((key) => later.has(key));
  const orderAfter = [...later.keys()].filter((key) => earlier.has(key));
  const reordered: Change[] = sameJson(orderBefore, orderAfter)
    ? []
    : [{ kind: 'reordered', path, by, before: orderBefore, after: orderAfter }];
  return [...removed, ...rest, ...reordered];
}

/** What stands alike at the beginning and at the end stays; between them places are compared with places. */
function compareByPlace(before: readonly unknown[], after: readonly unknown[], path: Path): readonly Change[] {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && sameJson(before[first], after[first])) first += 1;
  let last = 0;
  while (last < shorter - first && sameJson(before[before.length - 1 - last], after[after.length - 1 - last]))
    last += 1;
  const changes: Change[] = [];
  for (let at = first; at < Math.max(before.length, after.length) - last; at += 1) {
    const here = [...path, at];
    if (at >= after.length - last) changes.push({ kind: 'removed', path: here, before: json(before[at]), at });
    else if (at >= before.length - last) changes.push({ kind: 'added', path: here, after: json(after[at]), at });
    else changes.push(...compareValues(before[at], after[at], here));
  }
  return changes;
}

/** Documents are read from JSON: nothing else can stand in them. */
const json = (value: unknown): Json => value as Json;
