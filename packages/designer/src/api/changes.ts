import type { ChangedBy, ChangeSummary } from '@callwright/runtime/api';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

export type { ChangeSummary };
export type WhoDidIt = ChangeSummary['who'];

/** What is looked for in the change history; empty: all. `from` and `until` are days. */
export type ChangeFilter = {
  readonly kind: string;
  readonly person: string;
  readonly text: string;
  readonly from: string;
  readonly until: string;
};
export const ALL_CHANGES: ChangeFilter = { kind: '', person: '', text: '', from: '', until: '' };

type ChangesPage = { readonly changes: readonly ChangeSummary[]; readonly cursor: string | null };

async function pageOf({ kind, person, text, from, until }: ChangeFilter, cursor: string): Promise<ChangesPage> {
  const query = { kind, person, text, from: startOf(from, 0), until: startOf(until, 1), cursor };
  const set = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  return (await asked(client.changes.$get({ query: set }))) as ChangesPage;
}

/** When a day begins, here; or the one so many days later. */
function startOf(day: string, later: number): string {
  if (day === '') return '';
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + later);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}

export function useChanges(filter: ChangeFilter) {
  return useInfiniteQuery({
    queryKey: ['changes', filter],
    queryFn: ({ pageParam }) => pageOf(filter, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
    staleTime: 0,
  });
}

type KnownChanges = { readonly kinds: readonly string[]; readonly people: readonly ChangedBy[] };

/** Kinds and people that there are changes of. */
export function useKnownChanges() {
  return useQuery<KnownChanges>({
    queryKey: ['changes-known'],
    queryFn: async () => (await asked(client.changes.known.$get())) as KnownChanges,
  });
}
