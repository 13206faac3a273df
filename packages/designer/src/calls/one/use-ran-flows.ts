import type { Flow } from '@callwright/flow/document';
import { useQuery } from '@tanstack/react-query';
import type { CallSummary } from '../../api/calls.ts';
import { flowsApi } from '../../api/flows.ts';
import { loadPart, withParts } from '../../phone/plan/load-parts.ts';

const NONE: readonly Flow[] = [];

export type RanFlows = { readonly flows: readonly Flow[]; readonly failed: boolean };

/** The flow of a call in the version that it ran on, and its parts. */
export function useRanFlows({ flow, revision }: Pick<CallSummary, 'flow' | 'revision'>): RanFlows {
  const { data = NONE, isError } = useQuery({
    queryKey: ['ran', flow, revision],
    queryFn: async () => withParts((await flowsApi.revision(flow, revision)).flow, loadPart),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { flows: data, failed: isError };
}
