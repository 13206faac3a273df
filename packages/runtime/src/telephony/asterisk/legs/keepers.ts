import { legId } from '../ids.ts';
import type { LegBook } from './leg-book.ts';

/** Telephones for whose sake a caller's talk goes on, by call: whoever hands a caller on tells who comes. */
export type Keepers = {
  /** Whoever names them also tells when one of them is over. */
  readonly set: (call: string, legs: readonly string[]) => void;
  /** Whether one of them rings or is up, or hasn't been asked about since a restart. */
  readonly keep: (call: string) => boolean;
  /** Told whenever others are named, until the returned function is called. */
  readonly watch: (call: string, changed: () => void) => () => void;
  /** The call is over. */
  readonly forget: (call: string) => void;
};

export function createKeepers(legs: LegBook): Keepers {
  const keepers = new Map<string, readonly string[]>();
  const watchers = new Map<string, Set<() => void>>();
  return {
    set: (call, ids) => {
      if (ids.length > 0) keepers.set(call, ids.map(legId));
      else keepers.delete(call);
      for (const watcher of [...(watchers.get(call) ?? [])]) watcher();
    },
    keep: (call) => (keepers.get(call) ?? []).some((id) => legs.get(id)?.state() !== 'over'),
    watch: (call, watcher) => {
      const mine = watchers.get(call) ?? new Set();
      watchers.set(call, mine.add(watcher));
      return () => {
        mine.delete(watcher);
        if (mine.size === 0) watchers.delete(call);
      };
    },
    forget: (call) => void keepers.delete(call),
  };
}
