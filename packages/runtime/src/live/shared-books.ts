import type { LiveBooks } from './live-books.ts';

/** Reads the books for all readers together: at most once in a while, and never older than what was last heard of. */
export type SharedBooks = {
  readonly read: () => Promise<LiveBooks>;
  /** Something has changed: whoever reads from now on gets books that know it. */
  readonly changed: () => void;
};

/** `restMs`: two readings are at least so far apart. */
export function sharedBooks(readAnew: () => Promise<LiveBooks>, restMs: number): SharedBooks {
  let version = 0;
  let last: { readonly version: number; readonly at: number; readonly books: Promise<LiveBooks> } | null = null;

  async function read(): Promise<LiveBooks> {
    const age = last === null ? Number.POSITIVE_INFINITY : performance.now() - last.at;
    if (last !== null && age < restMs) {
      if (last.version === version) return last.books;
      await new Promise((resolve) => setTimeout(resolve, restMs - age));
      return read();
    }
    last = { version, at: performance.now(), books: readAnew() };
    return last.books;
  }
  return { read, changed: () => void version++ };
}
