import type { Names } from '@callwright/flow/check';
import { useQuery } from '@tanstack/react-query';
import { getJson } from './request.ts';

export type { Names };

/** What call flows of this installation can refer to by name. */
export function useNames() {
  return useQuery({ queryKey: ['names'], queryFn: () => getJson<Names>('/names'), staleTime: 30_000 });
}
