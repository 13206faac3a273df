import type { Flow } from '@callwright/flow/document';
import type { FlowSummary } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import type { SendOptions } from './request.ts';

export type { FlowSummary };

/** The draft of a call flow, and how it stands to what is live. */
export type Draft = {
  readonly flow: Flow;
  readonly version: number;
  readonly updatedAt: string;
  readonly liveRevision: number | null;
  readonly changed: boolean;
};

/** In the answer to a save that lost the race: what the other editor stored. */
export type DraftChanged = Pick<Draft, 'flow' | 'version' | 'updatedAt'>;

/** A test call with real sound into the draft at `version`. */
export type TrialOrder = {
  readonly version: number;
  readonly dialled?: string;
  readonly caller?: string;
  readonly clock?: string;
  readonly zone?: string;
  readonly by: { readonly browser: string } | { readonly ring: string };
};

const routes = client.flows;

export const flowsApi = {
  list: () => asked(routes.$get()),
  create: (flow: Flow) => asked(routes.$post({ json: { flow } })),
  remove: (id: string) => asked(routes[':id'].$delete({ param: { id } })),
  /** JSON is a flow as it is written: the server has checked its shape before it stored it. */
  draft: async (id: string) => (await asked(routes[':id'].draft.$get({ param: { id } }))) as Draft,
  saveDraft: (id: string, flow: Flow, version: number, { keepalive = false }: SendOptions = {}) =>
    asked(routes[':id'].draft.$put({ param: { id }, json: { flow, version } }, { init: { keepalive } })),
  publish: (id: string, version: number, comment: string) =>
    asked(routes[':id'].publish.$post({ param: { id }, json: { version, comment } })),
  /** Whether a draft can be called with real sound: from this page, or by ringing a telephone. */
  trials: (id: string) => asked(routes[':id']['trial-calls'].$get({ param: { id } })),
  startTrial: (id: string, order: TrialOrder) =>
    asked(routes[':id']['trial-calls'].$post({ param: { id }, json: order })),
  /** The call that a trial has become. */
  trial: (id: string, address: string) =>
    asked(routes[':id']['trial-calls'][':address'].$get({ param: { id, address } })),
  revisions: (id: string) => asked(routes[':id'].revisions.$get({ param: { id } })),
  revision: async (id: string, revision: number) => {
    const stored = await asked(
      routes[':id'].revisions[':revision'].$get({ param: { id, revision: String(revision) } }),
    );
    return { ...stored, flow: stored.flow as Flow };
  },
};

export const flowKeys = {
  all: ['flows'] as const,
  revisions: (id: string) => ['flows', id, 'revisions'] as const,
  revision: (id: string, revision: number) => ['flows', id, 'revisions', revision] as const,
};

/** `enabled`: who asks may see them. */
export function useFlows(enabled = true) {
  return useQuery({ queryKey: flowKeys.all, queryFn: flowsApi.list, select: ({ flows }) => flows, enabled });
}

export function useRevisions(id: string) {
  return useQuery({
    queryKey: flowKeys.revisions(id),
    queryFn: () => flowsApi.revisions(id),
    select: ({ revisions }) => revisions,
  });
}
