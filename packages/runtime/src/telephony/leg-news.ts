import type { LegEvent } from './legs.ts';

/** Passes what becomes of legs on to whoever rang them. */
export type LegNews = {
  readonly tell: (event: LegEvent) => void;
  /** Listens to one leg until the returned function is called. */
  readonly listen: (leg: string, then: (event: LegEvent) => void) => () => void;
};

export function createLegNews(): LegNews {
  const listeners = new Map<string, Set<(event: LegEvent) => void>>();
  return {
    tell: (event) => {
      for (const then of listeners.get(event.leg) ?? []) then(event);
    },
    listen: (leg, then) => {
      const all = listeners.get(leg) ?? new Set();
      listeners.set(leg, all.add(then));
      return () => {
        all.delete(then);
        if (all.size === 0) listeners.delete(leg);
      };
    },
  };
}
