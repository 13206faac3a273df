/** Who is behind a change, for the screen. `name` is missing where the person, or the key, is no longer here. */
export type WhoDidIt =
  | { readonly kind: 'person' | 'key'; readonly name: string | null }
  /** The system itself, e.g. at a time that somebody planned. */
  | { readonly kind: 'system'; readonly what: string }
  /** From the time before people signed in. */
  | { readonly kind: 'nobody' };

const SYSTEM = 'system:';
const KEY = 'key:';

/** What a stored actor's id means. `names`: people and keys that are here, by that id. */
export function whoDidIt(id: string | null, names: ReadonlyMap<string, string>): WhoDidIt {
  if (id === null) return { kind: 'nobody' };
  if (id.startsWith(SYSTEM)) return { kind: 'system', what: id.slice(SYSTEM.length) };
  return { kind: id.startsWith(KEY) ? 'key' : 'person', name: names.get(id) ?? null };
}
