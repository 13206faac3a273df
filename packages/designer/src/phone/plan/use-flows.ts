import type { Flow } from '@callwright/flow/document';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { loadPart, partsOf, withParts } from './load-parts.ts';

const NONE: readonly Flow[] = [];

/** A flow with the parts that run with it; they are loaded anew when it uses others. */
export function useFlows(flow: Flow): readonly Flow[] {
  const wanted = partsOf(flow).sort().join(' ');
  const { data = NONE } = useQuery({
    queryKey: ['parts', flow.id, wanted],
    queryFn: async () => (await withParts(flow, loadPart)).slice(1),
    enabled: wanted !== '',
    staleTime: 5_000,
  });
  return useMemo(() => [flow, ...(wanted === '' ? NONE : data)], [flow, data, wanted]);
}
