import { compareFlows } from '@callwright/flow/diff';
import type { Flow } from '@callwright/flow/document';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { flowKeys, flowsApi } from '../../api/flows.ts';
import { asItWouldRun } from '../../versions/model/as-it-would-run.ts';
import { type Entry, entriesOf } from '../../versions/model/entries.ts';
import { useStanding } from '../saving/use-draft-saving.ts';
import { useEditor } from '../store/use-editor.ts';

export type DraftChanges = {
  readonly live: Flow;
  /** What callers would notice. */
  readonly entries: readonly Entry[];
  /** Cards lie elsewhere, or notes differ. */
  readonly looks: boolean;
};

/** In what the draft on the screen differs from what is live; null while nothing is live, or it isn't known yet. */
export function useDraftChanges(): DraftChanges | null {
  const id = useEditor((state) => state.flow.id);
  // Typing goes first, counting comes after.
  const draft = useDeferredValue(useEditor((state) => state.flow));
  const { liveRevision } = useStanding();
  const { data: live } = useQuery({
    queryKey: [...flowKeys.revision(id, liveRevision ?? 0), 'flow'],
    queryFn: async () => (await flowsApi.revision(id, Number(liveRevision))).flow,
    enabled: liveRevision !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    if (live === undefined || liveRevision === null) return null;
    const after = asItWouldRun(draft);
    const diff = compareFlows(live, after);
    return {
      live,
      entries: entriesOf(live, after, diff),
      looks: diff.places.length + diff.notes.length > 0,
    };
  }, [live, liveRevision, draft]);
}
