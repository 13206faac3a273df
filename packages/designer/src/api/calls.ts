import type { Json } from '@callwright/flow/document';
import type { TraceEntry } from '@callwright/flow/engine';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ApiError, getJson } from './request.ts';

export const OUTCOMES = ['running', 'caller', 'flow', 'fault'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One call as the list shows it. */
export type CallSummary = {
  readonly id: string;
  readonly reference: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Null when withheld or erased. */
  readonly caller: string | null;
  readonly dialled: string;
  readonly flow: string;
  readonly flowTitle: string;
  readonly revision: number;
  /** The version that it ran: another than `revision` where something of the office stood before it. */
  readonly version: number;
  /** The alias that led to the version; null where none did. */
  readonly alias: string | null;
  /** `canary`: one of the calls that met a new version first, `rest`: one of the others; `test-phone` and `trial` ran a draft. */
  readonly lane: 'canary' | 'rest' | 'test-phone' | 'trial' | null;
  readonly outcome: Outcome;
  readonly lastNode: string;
  readonly seconds: number;
  /** It was rung from the phone on the screen. */
  readonly simulated: boolean;
  readonly sample: boolean;
};

/** An event of a call as the log keeps it; what it holds is told by the entries that follow it. */
export type LoggedEvent = { readonly kind: 'event'; readonly event: Readonly<Record<string, Json>> };

/** By which way a call came to its version, where there was more than one. */
export type RoutedEntry = {
  readonly kind: 'routed';
  readonly alias: string | null;
  readonly lane: string | null;
  readonly revision: number;
  /** Why a test phone reached what is live. */
  readonly note: 'draft-problems' | 'draft-missing' | null;
};

/** One thing in a call's log: turn, position in it, and when, by the call's own clock in milliseconds since the epoch. */
export type LoggedRow = {
  readonly seq: number;
  readonly i: number;
  readonly at: number;
  readonly entry: TraceEntry | LoggedEvent | RoutedEntry;
};

/** Whether the engine says it; the rest is about the call, and told beside its story. */
export function isTrace(entry: LoggedRow['entry']): entry is TraceEntry {
  return entry.kind !== 'event' && entry.kind !== 'routed';
}

export type CallFilter = {
  readonly flow?: string;
  readonly number?: string;
  readonly outcome?: Outcome;
  readonly reference?: string;
};

export type CallPage = { readonly calls: readonly CallSummary[]; readonly next: string | null };

const pathOf = (id: string) => `/calls/${encodeURIComponent(id)}`;

export const callsApi = {
  list: (filter: CallFilter, before: string | null) => {
    const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
    if (before !== null) query.set('before', before);
    return getJson<CallPage>(`/calls?${query}`);
  },
  one: (id: string) => getJson<{ call: CallSummary; events: readonly LoggedRow[] }>(pathOf(id)),
  streamOf: (id: string) => `/api${pathOf(id)}/stream`,
  stream: '/api/stream',
};

export const callKeys = {
  lists: ['calls'] as const,
  list: (filter: CallFilter) => ['calls', filter] as const,
  one: (id: string) => ['call', id] as const,
};

export function useCalls(filter: CallFilter) {
  return useInfiniteQuery({
    queryKey: callKeys.list(filter),
    queryFn: ({ pageParam }) => callsApi.list(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

export function useCall(id: string) {
  return useQuery({
    queryKey: callKeys.one(id),
    queryFn: () => callsApi.one(id),
    staleTime: Number.POSITIVE_INFINITY,
    retry: (count, error) => count < 3 && !(error instanceof ApiError),
  });
}
