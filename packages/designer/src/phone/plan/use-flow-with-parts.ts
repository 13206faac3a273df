import type { Flow } from '@callwright/flow/document';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { flowKeys, flowsApi } from '../../api/flows.ts';
import { loadPart, partsOf, withParts } from './load-parts.ts';

const NONE: readonly Flow[] = [];

/** A flow with the parts that run with it; they are loaded anew when it uses others. */
export function useFlowWithParts(flow: Flow): readonly Flow[] {
  const wanted = partsOf(flow).sort().join(' ');
  const { data = NONE } = useQuery({
    queryKey: ['parts', flow.id, wanted],
    queryFn: async () => (await withParts(flow, loadPart)).slice(1),
    enabled: wanted !== '',
    staleTime: 5_000,
  });
  return useMemo(() => [flow, ...(wanted === '' ? NONE : data)], [flow, data, wanted]);
}

/** The flow that is rung: the draft as given, or what is live as long as it can be had. */
export function useRungFlow(draft: Flow, liveRevision: number | null): Flow {
  const { data } = useQuery({
    queryKey: flowKeys.revision(draft.id, liveRevision ?? 0),
    queryFn: () => flowsApi.revision(draft.id, liveRevision ?? 0),
    enabled: liveRevision !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return liveRevision === null ? draft : (data?.flow ?? draft);
}
