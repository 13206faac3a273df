import type { FollowUp, WrapUp, WrapUpFields } from '@callwright/runtime/api';
import { useQueries, useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

export type { WrapUp, WrapUpFields };

/** Over which version something is written. */
export type WrapUpDraft = { readonly version: number; readonly fields: WrapUpFields };

const routes = client['wrap-ups'];
const one = routes[':talk'];

/** What agents write of their own talks. */
export const wrapUpsApi = {
  unfinished: async (): Promise<readonly WrapUp[]> => (await asked(routes.$get())).wrapUps,
  one: (talk: string): Promise<WrapUp> => asked(one.$get({ param: { talk } })),
  write: (talk: string, draft: WrapUpDraft): Promise<WrapUp> => asked(one.$put({ param: { talk }, json: draft })),
  finish: (
    talk: string,
    draft: WrapUpDraft,
  ): Promise<{ readonly wrapUp: WrapUp; readonly followUp: FollowUp | null }> =>
    asked(one.done.$post({ param: { talk }, json: draft })),
};

export const wrapUpKeys = {
  all: ['wrap-ups'] as const,
  unfinished: ['wrap-ups', 'unfinished'] as const,
  one: (talk: string) => ['wrap-ups', 'one', talk] as const,
};

export function useUnfinishedWrapUps() {
  return useQuery({ queryKey: wrapUpKeys.unfinished, queryFn: wrapUpsApi.unfinished, refetchInterval: 30_000 });
}

export function useWrapUp(talk: string) {
  return useQuery({ queryKey: wrapUpKeys.one(talk), queryFn: () => wrapUpsApi.one(talk) });
}

/** Those of some talks, as far as they are one's own. */
export function useWrapUps(talks: readonly string[]): readonly WrapUp[] {
  const queries = talks.map((talk) => ({ queryKey: wrapUpKeys.one(talk), queryFn: () => wrapUpsApi.one(talk) }));
  return useQueries({ queries, combine: (results) => results.flatMap(({ data }) => data ?? []) });
}
