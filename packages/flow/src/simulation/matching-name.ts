/** Whether a name fits a pattern in which `*` stands for anything, also for nothing. */
export function fits(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  const first = parts.shift() ?? '';
  if (!name.startsWith(first)) return false;
  const last = parts.pop();
  if (last === undefined) return name === first;
  let position = first.length;
  for (const part of parts) {
    const found = name.indexOf(part, position);
    if (found < 0) return false;
    position = found + part.length;
  }
  return name.length - last.length >= position && name.endsWith(last);
}

/** The pattern that fits best: the exact name, else the one with the most letters of its own. */
export function bestFit(patterns: readonly string[], name: string): string | undefined {
  if (patterns.includes(name)) return name;
  return patterns
    .filter((pattern) => fits(pattern, name))
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))[0];
}
