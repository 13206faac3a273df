import { useQuery } from '@tanstack/react-query';
import type { Grant, KeySummary, PersonSummary, Role } from './people-types.ts';
import { getJson, sendJson } from './request.ts';

/** A link for somebody, where no mail could take it to them. */
export type LinkMade = { readonly link: string | null; readonly mailed: boolean };

const of = (id: string) => `/people/${encodeURIComponent(id)}`;

export const peopleApi = {
  list: () => getJson<{ people: readonly PersonSummary[] }>('/people'),
  invite: (body: { email: string; name: string; roles: readonly Role[]; grants: readonly Grant[] }) =>
    sendJson<{ person: PersonSummary } & LinkMade>('POST', '/people', body),
  change: (id: string, body: { roles: readonly Role[]; grants: readonly Grant[]; active: boolean }) =>
    sendJson<{ person: PersonSummary }>('PUT', of(id), body),
  remove: (id: string) => sendJson<unknown>('DELETE', of(id)),
  newLink: (id: string) => sendJson<LinkMade>('POST', `${of(id)}/invitation`),
  removeTotp: (id: string) => sendJson<unknown>('DELETE', `${of(id)}/totp`),
};

export const keysApi = {
  list: () => getJson<{ keys: readonly KeySummary[]; scopes: readonly string[] }>('/keys'),
  make: (body: { title: string; scopes: readonly string[]; days?: number }) =>
    sendJson<{ key: string; summary: KeySummary }>('POST', '/keys', body),
  remove: (id: string) => sendJson<unknown>('DELETE', `/keys/${encodeURIComponent(id)}`),
};

export const peopleKey = ['people'] as const;
export const keysKey = ['keys'] as const;

export function usePeople() {
  return useQuery({ queryKey: peopleKey, queryFn: peopleApi.list, select: ({ people }) => people });
}

export function useKeys() {
  return useQuery({ queryKey: keysKey, queryFn: keysApi.list });
}
