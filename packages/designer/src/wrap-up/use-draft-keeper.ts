import { useEffect, useState, useSyncExternalStore } from 'react';
import { type WrapUp, wrapUpsApi } from '../api/wrap-ups.ts';
import { createDraftKeeper, type DraftKeeper, type Kept } from './draft-keeper.ts';
import { localCopy } from './local-copy.ts';

/** Keeps the notes on a talk while they are typed. `wrapUp`: as the server has it, whenever it is asked. */
export function useDraftKeeper(wrapUp: WrapUp): { readonly keeper: DraftKeeper; readonly kept: Kept } {
  const [{ keeper, subscribe, current }] = useState(() => keeperOf(wrapUp));
  const kept = useSyncExternalStore(subscribe, current);
  useEffect(() => keeper.seen(wrapUp), [keeper, wrapUp]);
  useEffect(() => {
    const now = () => keeper.tryNow();
    window.addEventListener('online', now);
    return () => {
      window.removeEventListener('online', now);
      // What was typed last goes out although the page is left.
      keeper.tryNow();
    };
  }, [keeper]);
  return { keeper, kept };
}

function keeperOf(first: WrapUp) {
  const listeners = new Set<() => void>();
  let snapshot: Kept | null = null;
  const keeper = createDraftKeeper({
    first,
    write: (draft) => wrapUpsApi.write(first.talk, draft),
    local: localCopy(first.talk, window.localStorage),
    onChange: () => {
      snapshot = null;
      for (const listener of listeners) listener();
    },
  });
  return {
    keeper,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    current: () => {
      snapshot ??= keeper.state();
      return snapshot;
    },
  };
}
