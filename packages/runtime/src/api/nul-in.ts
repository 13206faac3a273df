/**
 * Where in a JSON value the character U+0000 stands, as a JSON pointer; null where it doesn't. PostgreSQL keeps no text with
 * it, and nobody types it.
 */
export function nulIn(value: unknown, pointer = ''): string | null {
  if (typeof value === 'string') return value.includes(NUL) ? pointer : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const found = key.includes(NUL) ? place.replaceAll(NUL, '') : nulIn(inner, place);
    if (found !== null) return found;
  }
  return null;
}

export const NUL = '\0';
