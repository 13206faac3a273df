import type { CsvPreview, ListColumn, ListRowShown, ListSummary, ListUse, RowChange } from '@callwright/runtime/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { KeptChange, Stored } from './announcements.ts';
import { getJson, sendFile, sendJson } from './request.ts';

export type { CsvPreview, ListColumn, ListRowShown, ListSummary, ListUse, RowChange };

/** `replace`: rows that the file doesn't have go; `merge`: they stay. */
export type CsvMode = 'replace' | 'merge';
export type ListHead = {
  readonly title: string;
  readonly key: string;
  /** A column without a name is new. */
  readonly columns: readonly { readonly name?: string; readonly title: string }[];
};
export type RowsPage = { readonly rows: readonly ListRowShown[]; readonly total: number; readonly version: number };
export type RowsQuestion = { readonly search: string; readonly page: number; readonly size: number };

const pathOf = (name: string) => `/lists/${encodeURIComponent(name)}`;

/** Lists that call flows look something up in. */
export const listsApi = {
  list: () => getJson<{ readonly lists: readonly ListSummary[] }>('/lists'),
  one: (name: string) => getJson<ListSummary>(pathOf(name)),
  make: (head: ListHead) => sendJson<Stored>('POST', '/lists', head),
  change: (name: string, version: number, head: ListHead) =>
    sendJson<Stored>('PUT', pathOf(name), { version, ...head }),
  remove: ({ name, version }: Stored) => sendJson<Stored>('DELETE', `${pathOf(name)}/${version}`),
  rows: (name: string, { search, page, size }: RowsQuestion) =>
    getJson<RowsPage>(
      `${pathOf(name)}/rows?${new URLSearchParams({ search, page: String(page), size: String(size) })}`,
    ),
  changeRows: (name: string, changes: readonly RowChange[]) =>
    sendJson<{ readonly version: number }>('POST', `${pathOf(name)}/rows`, { changes }),
  previewCsv: (name: string, mode: CsvMode, file: Blob) =>
    sendFile<CsvPreview>(`${pathOf(name)}/csv/preview?mode=${mode}`, file, 'text/csv'),
  importCsv: (name: string, mode: CsvMode, version: number, file: Blob) =>
    sendFile<{ readonly version: number }>(`${pathOf(name)}/csv?mode=${mode}&version=${version}`, file, 'text/csv'),
  /** Address of the whole list as a file. */
  csv: (name: string, delimiter: ';' | ',') => `/api${pathOf(name)}/csv?delimiter=${encodeURIComponent(delimiter)}`,
  changes: async (name: string) =>
    (await getJson<{ readonly changes: readonly KeptChange[] }>(`${pathOf(name)}/changes`)).changes,
  undo: ({ name, version }: Stored) =>
    sendJson<{ readonly version: number }>('POST', `${pathOf(name)}/undo`, { version }),
};

export const listKeys = {
  all: ['lists'] as const,
  one: (name: string) => ['lists', 'one', name] as const,
  rows: (name: string, question: RowsQuestion) => ['lists', 'rows', name, question] as const,
  changes: (name: string) => ['lists', 'changes', name] as const,
};

export function useLists() {
  return useQuery({ queryKey: listKeys.all, queryFn: listsApi.list, select: ({ lists }) => lists });
}

export function useList(name: string) {
  return useQuery({ queryKey: listKeys.one(name), queryFn: () => listsApi.one(name) });
}

export function useListRows(name: string, question: RowsQuestion) {
  return useQuery({
    queryKey: listKeys.rows(name, question),
    queryFn: () => listsApi.rows(name, question),
    placeholderData: keepPreviousData,
  });
}

export function useListChanges(name: string) {
  return useQuery({ queryKey: listKeys.changes(name), queryFn: () => listsApi.changes(name) });
}
