import type { FollowUp, FollowUpNote, FollowUpState } from '@callwright/runtime/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';

export type { FollowUp, FollowUpNote, FollowUpState };

export const FOLLOW_UP_STATES = ['open', 'waiting', 'solved', 'closed'] as const satisfies readonly FollowUpState[];
export const FOLLOW_UP_VIEWS = ['mine', 'open', 'due', 'solved', 'all'] as const;
export type FollowUpView = (typeof FOLLOW_UP_VIEWS)[number];

/** What is changed; the rest stays. `dueAt` is ISO. */
export type FollowUpEntry = {
  readonly title?: string;
  readonly number?: string | null;
  readonly owner?: string | null;
  readonly state?: FollowUpState;
  readonly result?: string;
  readonly dueAt?: string | null;
};
export type FollowUpsSeen = {
  readonly followUps: readonly FollowUp[];
  readonly counts: { readonly mine: number; readonly due: number; readonly open: number };
};
export type Owner = { readonly id: string; readonly name: string };

const pathOf = (id: string) => `/follow-ups/${encodeURIComponent(id)}`;

/** What is still to be done for customers. */
export const followUpsApi = {
  list: (show: FollowUpView, search: string) =>
    getJson<FollowUpsSeen>(`/follow-ups?${new URLSearchParams({ show, search })}`),
  owners: async () => (await getJson<{ readonly owners: readonly Owner[] }>('/follow-ups/owners')).owners,
  one: (id: string) => getJson<FollowUp>(pathOf(id)),
  make: (entry: FollowUpEntry & { readonly title: string; readonly note: string }) =>
    sendJson<FollowUp>('POST', '/follow-ups', entry),
  change: (id: string, version: number, entry: FollowUpEntry) =>
    sendJson<FollowUp>('PUT', pathOf(id), { version, ...entry }),
  addNote: (id: string, text: string) => sendJson<FollowUp>('POST', `${pathOf(id)}/notes`, { text }),
};

export const followUpKeys = {
  all: ['follow-ups'] as const,
  list: (show: FollowUpView, search: string) => ['follow-ups', 'list', show, search] as const,
  one: (id: string) => ['follow-ups', 'one', id] as const,
  owners: ['follow-ups', 'owners'] as const,
};

export function useFollowUps(show: FollowUpView, search: string) {
  return useQuery({
    queryKey: followUpKeys.list(show, search),
    queryFn: () => followUpsApi.list(show, search),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}

export function useFollowUp(id: string) {
  return useQuery({ queryKey: followUpKeys.one(id), queryFn: () => followUpsApi.one(id) });
}

export function useOwners() {
  return useQuery({ queryKey: followUpKeys.owners, queryFn: followUpsApi.owners, staleTime: 60_000 });
}
