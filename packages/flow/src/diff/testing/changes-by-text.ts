/** Changes in an order of their own, to compare two lists of them as sets. */
export function sorted<T>(changes: readonly T[]): readonly T[] {
  return [...changes].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
