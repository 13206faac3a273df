import type { CredentialSummary } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

export type { CredentialSummary };

export type CredentialEntry = {
  readonly version: number;
  readonly title: string;
  readonly header: string;
  readonly hosts: string[];
  /** Absent: it stays as it is. */
  readonly value?: string;
};

const routes = client.credentials;

export const credentialsApi = {
  list: async (): Promise<readonly CredentialSummary[]> => (await asked(routes.$get())).credentials,
  save: (name: string, entry: CredentialEntry) => asked(routes[':name'].$put({ param: { name }, json: entry })),
  remove: (name: string, version: number) =>
    asked(routes[':name'][':version'].$delete({ param: { name, version: String(version) } })),
};

export const CREDENTIALS_KEY = ['credentials'] as const;

export function useCredentials() {
  return useQuery({ queryKey: CREDENTIALS_KEY, queryFn: credentialsApi.list });
}
