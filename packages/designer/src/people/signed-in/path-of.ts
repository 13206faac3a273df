import type { NavigationItem } from '../../app/shell/navigation.ts';

/** Where an item leads somebody: to its first page that is theirs. Null: none is. */
export function pathOf({ path, pages = [] }: NavigationItem, may: (path: string) => boolean): string | null {
  return [path, ...pages].find(may) ?? null;
}
