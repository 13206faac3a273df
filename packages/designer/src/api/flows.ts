import type { Flow } from '@callwright/flow/document';
import { useQuery } from '@tanstack/react-query';
import { getJson, type SendOptions, sendJson } from './request.ts';

export type FlowSummary = {
  readonly id: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly draftVersion: number;
  readonly updatedAt: string;
  readonly live: { readonly revision: number; readonly publishedAt: string } | null;
  /** The draft differs from what is live. */
  readonly changed: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly numbers: readonly string[];
  readonly sample: boolean;
};

export type Draft = {
  readonly flow: Flow;
  readonly version: number;
  readonly updatedAt: string;
  readonly liveRevision: number | null;
  readonly changed: boolean;
};

/** In the answer to a save that lost the race: what the other editor stored. */
export type DraftChanged = { readonly version: number; readonly flow: Flow; readonly updatedAt: string };

export type Revision = { readonly revision: number; readonly publishedAt: string; readonly comment: string };

const pathOf = (id: string) => `/flows/${encodeURIComponent(id)}`;

export const flowsApi = {
  list: () => getJson<{ flows: readonly FlowSummary[] }>('/flows'),
  create: (flow: Flow) => sendJson<{ id: string }>('POST', '/flows', { flow }),
  remove: (id: string) => sendJson<unknown>('DELETE', pathOf(id)),
  draft: (id: string) => getJson<Draft>(`${pathOf(id)}/draft`),
  saveDraft: (id: string, flow: Flow, version: number, options?: SendOptions) =>
    sendJson<{ version: number; updatedAt: string }>('PUT', `${pathOf(id)}/draft`, { flow, version }, options),
  publish: (id: string, version: number, comment: string) =>
    sendJson<{ revision: number }>('POST', `${pathOf(id)}/publish`, { version, comment }),
  revisions: (id: string) => getJson<{ revisions: readonly Revision[] }>(`${pathOf(id)}/revisions`),
  revision: (id: string, revision: number) =>
    getJson<Revision & { readonly flow: Flow }>(`${pathOf(id)}/revisions/${revision}`),
};

export const flowKeys = {
  all: ['flows'] as const,
  revisions: (id: string) => ['flows', id, 'revisions'] as const,
  revision: (id: string, revision: number) => ['flows', id, 'revisions', revision] as const,
};

export function useFlows() {
  return useQuery({ queryKey: flowKeys.all, queryFn: flowsApi.list, select: ({ flows }) => flows });
}

export function useRevisions(id: string) {
  return useQuery({
    queryKey: flowKeys.revisions(id),
    queryFn: () => flowsApi.revisions(id),
    select: ({ revisions }) => revisions,
  });
}
