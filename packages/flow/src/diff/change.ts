import type { Json } from '../document/index.ts';

/** An item of a list that is known by one of its properties, or, where `by` is null, a string that is known by itself. */
export type ItemKey = { readonly by: string | null; readonly key: string };

/** A property of an object, an item by what it is known by, or an item by its place where it is known by nothing. */
export type PathPart = string | ItemKey | number;
export type Path = readonly PathPart[];

/** One value that two documents don't agree about; `path` leads to it from where they were compared. */
export type Change =
  /** `at`: place in the list that has it, when it is an item. */
  | { readonly kind: 'added'; readonly path: Path; readonly after: Json; readonly at?: number }
  | { readonly kind: 'removed'; readonly path: Path; readonly before: Json; readonly at?: number }
  | { readonly kind: 'changed'; readonly path: Path; readonly before: Json; readonly after: Json }
  /** What the items that both lists have are known by (`by` as in `ItemKey`), in the order of each. */
  | {
      readonly kind: 'reordered';
      readonly path: Path;
      readonly by: string | null;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };
