import { isObject } from '../document/index.ts';

/** Properties that tell the items of a list apart, the surest first. */
const TELLING = ['id', 'exit', 'language', 'key', 'number', 'name', 'variable', 'into'] as const;

/** How the items of a list are told apart: `keyOf` gives what one is known by. */
export type ItemKeys = { readonly by: string | null; readonly keyOf: (item: unknown) => string };

/**
 * By what the items of two lists can be told apart: the first property that each item has and no two of one list share,
 * or the items themselves when they are strings. Null: only by their places.
 */
export function itemKeys(before: readonly unknown[], after: readonly unknown[]): ItemKeys | null {
  const itself: ItemKeys = { by: null, keyOf: String };
  if ([...before, ...after].every((item) => typeof item === 'string')) return tell(itself, before, after);
  for (const by of TELLING) {
    if (![...before, ...after].every((item) => isObject(item) && typeof ownOf(item, by) === 'string')) continue;
    const told = tell({ by, keyOf: (item) => String(isObject(item) ? ownOf(item, by) : '') }, before, after);
    if (told !== null) return told;
  }
  return null;
}

function ownOf(item: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(item, key) ? item[key] : undefined;
}

function tell(keys: ItemKeys, ...lists: readonly (readonly unknown[])[]): ItemKeys | null {
  return lists.every((list) => new Set(list.map(keys.keyOf)).size === list.length) ? keys : null;
}
