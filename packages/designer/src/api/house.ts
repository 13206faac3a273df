import type { Json } from '@callwright/flow/document';
import type { House } from '@callwright/flow/simulation';
import { useQuery } from '@tanstack/react-query';
import { getJson } from './request.ts';

/** Somebody in the address book. */
export type Contact = {
  readonly number: string;
  readonly name: string;
  readonly language: string | null;
  readonly fields: Readonly<Record<string, Json>>;
};

/** What calls meet here: opening hours, lists and announcements as they are now, and some callers that are known. */
export type KnownHouse = { readonly house: House; readonly contacts: readonly Contact[] };

export const houseApi = { get: () => getJson<KnownHouse>('/house') };

export function useHouse() {
  return useQuery({ queryKey: ['house'], queryFn: houseApi.get, staleTime: 5_000 });
}
