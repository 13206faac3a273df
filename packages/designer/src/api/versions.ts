import type { AliasSummary, CanaryComparison, Pointing, PointingUndo, VersionSummary } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { flowKeys } from './flows.ts';
import { queryClient } from './query-client.ts';
import { getJson, sendJson } from './request.ts';

export type { AliasSummary, CanaryComparison, Pointing, VersionSummary };

/** All versions of a call flow, newest first, and what points at them. */
export type Versions = {
  readonly versions: readonly VersionSummary[];
  readonly aliases: readonly AliasSummary[];
  /** `changed`: the draft differs from what is live. */
  readonly draft: { readonly version: number; readonly changed: boolean };
};

/** What an alias shall point at, decided on the alias at `version` (0: it isn't there yet). */
export type PointingOrder = Pointing & { readonly version: number };
export type Pointed = { readonly alias: string; readonly version: number; readonly undo: PointingUndo };

const below = (flow: string, path: string) => `/flows/${encodeURIComponent(flow)}${path}`;

export const versionsApi = {
  list: (flow: string) => getJson<Versions>(below(flow, '/versions')),
  /** Makes the draft at `version` say what a version says. */
  restore: (flow: string, revision: number, version: number) =>
    sendJson<{ version: number; updatedAt: string }>('POST', below(flow, `/versions/${revision}/restore`), { version }),
  /** Makes the draft at `version` a version that nothing points at yet. */
  make: (flow: string, version: number, comment: string) =>
    sendJson<{ revision: number }>('POST', below(flow, '/publish'), { version, comment, goLive: false }),
  /** Switches at once, from the next call on. */
  point: (flow: string, alias: string, order: PointingOrder) =>
    sendJson<Pointed>('PUT', below(flow, `/aliases/${encodeURIComponent(alias)}`), order),
  removeAlias: (flow: string, { alias, version }: Pick<AliasSummary, 'alias' | 'version'>) =>
    sendJson<unknown>('DELETE', below(flow, `/aliases/${encodeURIComponent(alias)}/${version}`)),
  canary: (flow: string, alias: string) =>
    getJson<CanaryComparison>(below(flow, `/aliases/${encodeURIComponent(alias)}/canary`)),
};

export const versionKeys = {
  list: (flow: string) => [...flowKeys.all, flow, 'versions'] as const,
  /** Of one order: another share is asked for anew. */
  canary: (flow: string, { alias, version }: AliasSummary) => ['canary', flow, alias, version] as const,
};

export function useVersions(flow: string) {
  return useQuery({ queryKey: versionKeys.list(flow), queryFn: () => versionsApi.list(flow) });
}

const CANARY_NEWS_MS = 10_000;

/** How both versions do, again and again while it is looked at. */
export function useCanary(flow: string, alias: AliasSummary) {
  return useQuery({
    queryKey: versionKeys.canary(flow, alias),
    queryFn: () => versionsApi.canary(flow, alias.alias),
    refetchInterval: CANARY_NEWS_MS,
  });
}

/** What stands where has changed: every page that tells of it asks again. */
export async function refreshVersions(): Promise<void> {
  await Promise.all(
    ['flows', 'plans', 'numbers', 'today'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
  );
}
