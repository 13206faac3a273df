import { createContext, use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Draft, flowKeys, flowsApi } from '../../api/flows.ts';
import { queryClient } from '../../api/query-client.ts';
import type { EditorStore } from '../store/editor-store.ts';
import { createDraftSaver, type DraftSaver, type SaveState } from './draft-saver.ts';
import { unsavedCopy } from './unsaved-copy.ts';

/** How the draft stands to what callers meet. */
export type Standing = { readonly liveRevision: number | null; readonly changed: boolean };
export type Saving = { readonly saver: DraftSaver; readonly standing: StoreApi<Standing> };

export const SavingContext = createContext<Saving | null>(null);

/**
 * Keeps the server's draft in step with the screen's, as long as the call flow is open.
 * @param version of the draft that the screen's document was made from; an old one leads to the question whose work counts
 */
export function useDraftSaving(store: EditorStore, draft: Draft, version: number): Saving {
  const [saving] = useState<Saving>(() => ({
    saver: createDraftSaver({
      flow: draft.flow,
      version,
      save: (flow, base, options) => flowsApi.saveDraft(draft.flow.id, flow, base, options),
    }),
    standing: createStore<Standing>(() => ({ liveRevision: draft.liveRevision, changed: draft.changed })),
  }));

  useEffect(() => {
    const { saver, standing } = saving;
    const { id } = draft.flow;
    const follow = () => saver.changed(store.getState().flow);
    const unsubscribe = store.subscribe(({ flow }, before) => {
      if (flow === before.flow) return;
      standing.setState({ changed: true });
      follow();
    });
    const watch = saver.state.subscribe(({ kind }) => {
      if (kind === 'saved') unsavedCopy.drop(id);
      else if (kind !== 'saving') unsavedCopy.keep(store.getState().flow, saver.version());
    });
    follow();
    const leave = (event: BeforeUnloadEvent) => {
      if (saver.state.getState().kind === 'saved') return;
      unsavedCopy.keep(store.getState().flow, saver.version());
      void saver.flush({ keepalive: true });
      if (['offline', 'conflict', 'refused'].includes(saver.state.getState().kind)) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    const online = () => void saver.flush();
    window.addEventListener('online', online);
    return () => {
      unsubscribe();
      watch();
      window.removeEventListener('beforeunload', leave);
      window.removeEventListener('online', online);
      saver.dispose();
      void queryClient.invalidateQueries({ queryKey: flowKeys.all });
    };
  }, [saving, store, draft]);

  return saving;
}

export function useSaving(): Saving {
  const saving = use(SavingContext);
  if (saving === null) throw new Error('There is no saving around this component.');
  return saving;
}

export const useSaveState = (): SaveState => useStore(useSaving().saver.state);
export const useStanding = (): Standing => useStore(useSaving().standing);
