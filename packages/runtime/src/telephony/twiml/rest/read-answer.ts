/** Reads what a provider answered: other people's data, so nothing in it is taken for granted. */
export function text(value: unknown, name: string): string {
  const found = (Object(value) as Record<string, unknown>)[name];
  return typeof found === 'string' ? found : '';
}

/** The entries of a list. */
export function entries(value: unknown, name: string): readonly unknown[] {
  const found = (Object(value) as Record<string, unknown>)[name];
  return Array.isArray(found) ? found : [];
}
