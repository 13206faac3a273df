import type {
  KeptChange,
  MemberLine,
  QueueDocument,
  QueueEntry,
  QueueList,
  QueueMember,
  QueueSummary,
  QueueUse,
  StandIn,
} from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import type { Stored } from './announcements.ts';
import { queryClient } from './query-client.ts';
import { getJson, sendJson } from './request.ts';

export type { MemberLine, QueueDocument, QueueEntry, QueueMember, QueueSummary, QueueUse, StandIn, Stored };
export type QueueChange = KeptChange & { readonly of: 'queue' | 'members' };
export type Strategy = QueueDocument['strategy'];
export type TitledQueue = { readonly title: string; readonly queue: QueueEntry };

const pathOf = (name: string) => `/queues/${encodeURIComponent(name)}`;

/** Queues, and who works in them. */
export const queuesApi = {
  list: () => getJson<QueueList>('/queues'),
  one: (name: string) => getJson<QueueSummary>(pathOf(name)),
  make: (entry: TitledQueue) => sendJson<Stored>('POST', '/queues', entry),
  change: (name: string, version: number, entry: TitledQueue) =>
    sendJson<Stored>('PUT', pathOf(name), { version, ...entry }),
  remove: ({ name, version }: Stored) => sendJson<Stored>('DELETE', `${pathOf(name)}/${version}`),
  /** Outlives the page, unless it is too much for browsers to send so. */
  putMembers: (name: string, before: readonly MemberLine[], after: readonly MemberLine[]) =>
    sendJson<unknown>(
      'PUT',
      `${pathOf(name)}/members`,
      { before: before.map(lineOf), after: after.map(lineOf) },
      { keepalive: before.length + after.length <= MOST_KEPT_ALIVE },
    ),
  changes: async (name: string) =>
    (await getJson<{ readonly changes: readonly QueueChange[] }>(`${pathOf(name)}/changes`)).changes,
  undo: ({ name, version }: Stored, change: string) =>
    sendJson<Stored>('POST', `${pathOf(name)}/changes/${encodeURIComponent(change)}/undo`, { version }),
};

/** Browsers let 64 kB outlive a page; a line is a person's id and a rank. */
const MOST_KEPT_ALIVE = 400;

const lineOf = ({ person, rank }: MemberLine): MemberLine => ({ person, rank });

export const queueKeys = {
  all: ['queues'] as const,
  one: (name: string) => ['queues', 'one', name] as const,
  changes: (name: string) => ['queues', 'changes', name] as const,
};
export const TEAM_KEY = ['team'] as const;

/** Something of queues or their people has changed: all that tells of them is asked for again. */
export async function refreshQueues(): Promise<void> {
  await Promise.all(
    [queueKeys.all, TEAM_KEY, ['names']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}

export function useQueues() {
  return useQuery({ queryKey: queueKeys.all, queryFn: queuesApi.list, select: ({ queues }) => queues });
}

/** What queues can name besides each other. */
export function useQueueChoices() {
  return useQuery({
    queryKey: queueKeys.all,
    queryFn: queuesApi.list,
    select: ({ schedules, boxes }) => ({ schedules, boxes }),
  });
}

export function useQueue(name: string) {
  return useQuery({ queryKey: queueKeys.one(name), queryFn: () => queuesApi.one(name) });
}

export function useQueueChanges(name: string) {
  return useQuery({ queryKey: queueKeys.changes(name), queryFn: () => queuesApi.changes(name) });
}

/** Takes back the newest change of a queue that stands at this version (0: it was deleted). @throws ApiError */
export async function undoLastOfQueue(stored: Stored): Promise<void> {
  const [newest] = await queuesApi.changes(stored.name);
  if (newest !== undefined) await queuesApi.undo(stored, newest.id);
  await refreshQueues();
}
