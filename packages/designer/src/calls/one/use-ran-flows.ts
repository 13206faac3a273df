import type { Flow } from '@callwright/flow/document';
import { useQuery } from '@tanstack/react-query';
import type { CallSummary } from '../../api/calls.ts';
import { flowsApi } from '../../api/flows.ts';
import { loadPart, withParts } from '../../phone/plan/load-parts.ts';

const NONE: readonly Flow[] = [];

export type RanFlows = { readonly flows: readonly Flow[]; readonly failed: boolean };

/** The flow of a call in the version that it ran on, and its parts in the versions that it ran with. */
export function useRanFlows({ flow, revision }: Pick<CallSummary, 'flow' | 'revision'>): RanFlows {
  const { data = NONE, isError } = useQuery({
    queryKey: ['ran', flow, revision],
    queryFn: async () => {
      const ran = await flowsApi.revision(flow, revision);
      return withParts(ran.flow, (part) => loadLocked(part, ran.locks.flows[part]));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { flows: data, failed: isError };
}

/** A part in the version that the flow ran with; where none is known, as calls meet it today. */
async function loadLocked(part: string, revision: number | undefined): Promise<Flow | null> {
  if (revision === undefined) return loadPart(part);
  try {
    return (await flowsApi.revision(part, revision)).flow;
  } catch {
    return null;
  }
}
