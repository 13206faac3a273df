import type { Flow } from '@callwright/flow/document';
import { useQuery } from '@tanstack/react-query';
import { flowKeys, flowsApi } from '../../api/flows.ts';
import { asItWouldRun } from '../model/as-it-would-run.ts';

/** One side of a comparison, as the address names it. */
export type Side = 'draft' | 'live' | number;

/** Null: the address names nothing that there could be. */
export function parseSide(text: string): Side | null {
  if (text === 'draft' || text === 'live') return text;
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : null;
}

/** The flow of a side. A draft is read anew each time, and compared as it would run. */
export function useSide(id: string, side: Side | null, live: number | null | undefined) {
  const revision = side === 'live' ? (live ?? null) : side;
  const draft = useQuery({
    queryKey: [...flowKeys.all, id, 'draft compared'],
    queryFn: async () => asItWouldRun((await flowsApi.draft(id)).flow),
    enabled: revision === 'draft',
    staleTime: 0,
    gcTime: 0,
  });
  const version = useQuery({
    queryKey: [...flowKeys.revision(id, typeof revision === 'number' ? revision : 0), 'flow'],
    queryFn: async (): Promise<Flow> => (await flowsApi.revision(id, Number(revision))).flow,
    enabled: typeof revision === 'number',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return revision === 'draft' ? draft : version;
}
