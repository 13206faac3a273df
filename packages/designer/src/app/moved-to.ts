/** The list with one of its things at another place. */
export function movedTo<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const moved = list[from];
  if (moved === undefined) return list;
  const others = list.filter((_, i) => i !== from);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
