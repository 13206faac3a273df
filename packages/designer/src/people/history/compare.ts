/** One value that differs: where it stands, what it was, what it is. Null: it wasn't, or isn't, there. */
export type Difference = {
  readonly path: readonly string[];
  readonly before: Leaf | null;
  readonly after: Leaf | null;
};
export type Leaf = string | number | boolean;

type Branch = { readonly [key: string]: unknown };

/** What differs between two JSON values, down to single values, in the order in which they stand. */
export function compare(before: unknown, after: unknown): readonly Difference[] {
  return differences([], before ?? null, after ?? null);
}

function differences(path: readonly string[], before: unknown, after: unknown): readonly Difference[] {
  const [was, is] = [branchOf(before), branchOf(after)];
  if (was === null && is === null) {
    const [left, right] = [leafOf(before), leafOf(after)];
    return left === right ? [] : [{ path, before: left, after: right }];
  }
  // A value that became a group of them, or the other way round.
  const alone = [...(was === null ? gone(path, before) : []), ...(is === null ? come(path, after) : [])];
  const keys = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])];
  return [...alone, ...keys.flatMap((key) => differences([...path, key], was?.[key] ?? null, is?.[key] ?? null))];
}

const gone = (path: readonly string[], value: unknown): readonly Difference[] =>
  leafOf(value) === null ? [] : [{ path, before: leafOf(value), after: null }];
const come = (path: readonly string[], value: unknown): readonly Difference[] =>
  leafOf(value) === null ? [] : [{ path, before: null, after: leafOf(value) }];

/** Things by their names, or by their places in the order; null for what is a single value. */
function branchOf(value: unknown): Branch | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return value as Branch;
  if (value.every((one) => typeof one !== 'object' || one === null)) return null;
  return Object.fromEntries(keysOf(value).map((key, i) => [key, value[i]]));
}

/** What tells the things of a list from each other, where something does. */
const NAMES = ['id', 'name', 'date', 'number', 'key'] as const;

function keysOf(things: readonly unknown[]): readonly string[] {
  for (const name of NAMES) {
    const keys = things.map((thing) => (thing as Branch | null)?.[name]);
    if (keys.every((key) => typeof key === 'string') && new Set(keys).size === keys.length) return keys as string[];
  }
  return things.map((_, i) => String(i + 1));
}

/** A single value; a list of them as one text. Null where there is nothing. */
function leafOf(value: unknown): Leaf | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).join(', ');
  if (typeof value === 'object') return null;
  return value as Leaf;
}
