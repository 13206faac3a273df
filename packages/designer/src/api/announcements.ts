import type { AnnouncementEntry, AnnouncementSummary, KeptChange } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';

export type { AnnouncementEntry, AnnouncementSummary, KeptChange };

/** What stands now, and its version. */
export type Stored = { readonly name: string; readonly version: number };

const pathOf = (name: string) => `/announcements/${encodeURIComponent(name)}`;

/** Special announcements. */
export const announcementsApi = {
  list: () => getJson<{ readonly announcements: readonly AnnouncementSummary[] }>('/announcements'),
  one: (name: string) => getJson<AnnouncementSummary>(pathOf(name)),
  make: (entry: AnnouncementEntry) => sendJson<Stored>('POST', '/announcements', entry),
  change: (name: string, version: number, announcement: AnnouncementEntry) =>
    sendJson<Stored>('PUT', pathOf(name), { version, announcement }),
  end: ({ name, version }: Stored) => sendJson<Stored>('POST', `${pathOf(name)}/end`, { version }),
  remove: ({ name, version }: Stored) => sendJson<Stored>('DELETE', `${pathOf(name)}/${version}`),
  changes: async (name: string) =>
    (await getJson<{ readonly changes: readonly KeptChange[] }>(`${pathOf(name)}/changes`)).changes,
  undo: ({ name, version }: Stored, change: string) =>
    sendJson<Stored>('POST', `${pathOf(name)}/changes/${encodeURIComponent(change)}/undo`, { version }),
};

export const announcementKeys = {
  all: ['announcements'] as const,
  one: (name: string) => ['announcements', 'one', name] as const,
  changes: (name: string) => ['announcements', 'changes', name] as const,
};

export function useAnnouncements() {
  return useQuery({
    queryKey: announcementKeys.all,
    queryFn: announcementsApi.list,
    select: ({ announcements }) => announcements,
    refetchInterval: 30_000,
  });
}

export function useAnnouncement(name: string) {
  return useQuery({ queryKey: announcementKeys.one(name), queryFn: () => announcementsApi.one(name) });
}

export function useAnnouncementChanges(name: string) {
  return useQuery({ queryKey: announcementKeys.changes(name), queryFn: () => announcementsApi.changes(name) });
}
