/** Whether two JSON values are the same; keys that are undefined count as absent. */
export function sameJson(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Where a value stops being JSON (`undefined`, functions, dates, infinity, cycles), as a path; undefined where it is JSON. */
export function notJsonAt(value: unknown, path = '', above: readonly unknown[] = []): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path || '/';
  if (typeof value !== 'object' || above.includes(value)) return path || '/';
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path || '/';
  for (const [key, part] of Object.entries(value)) {
    const found = notJsonAt(part, `${path}/${key}`, [...above, value]);
    if (found !== undefined) return found;
  }
  return undefined;
}
