import type { Customer, EarlierCall, FollowUp } from '@callwright/runtime/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WhoDidIt } from './changes.ts';
import { getJson, sendJson } from './request.ts';

export type { Customer, EarlierCall };

export type CustomerPage = { readonly customers: readonly Customer[]; readonly next: number | null };
export type CustomerSeen = {
  readonly customer: Customer;
  readonly calls: readonly EarlierCall[];
  readonly followUps: readonly FollowUp[];
};
/** What is written over the version that was read; 0: a new one. */
export type CustomerEntry = Omit<Customer, 'number'>;
export type CustomerChange = {
  readonly version: number;
  readonly at: string;
  readonly who: WhoDidIt;
  readonly before: Omit<Customer, 'version'> | null;
  readonly after: Omit<Customer, 'version'>;
};

type Stored = { readonly version: number };
const pathOf = (number: string) => `/customers/${encodeURIComponent(number)}`;

/** Whoever rings. */
export const customersApi = {
  search: (search: string, page: number) =>
    getJson<CustomerPage>(`/customers?${new URLSearchParams({ search, page: String(page) })}`),
  one: (number: string) => getJson<CustomerSeen>(pathOf(number)),
  write: (number: string, entry: CustomerEntry) => sendJson<Stored>('PUT', pathOf(number), entry),
  changes: async (number: string) =>
    (await getJson<{ readonly changes: readonly CustomerChange[] }>(`${pathOf(number)}/changes`)).changes,
  undo: (number: string, version: number) => sendJson<Stored>('POST', `${pathOf(number)}/undo`, { version }),
};

export const customerKeys = {
  all: ['customers'] as const,
  page: (search: string, page: number) => ['customers', 'page', search, page] as const,
  one: (number: string) => ['customers', 'one', number] as const,
  changes: (number: string) => ['customers', 'changes', number] as const,
};

export function useCustomers(search: string, page: number) {
  return useQuery({
    queryKey: customerKeys.page(search, page),
    queryFn: () => customersApi.search(search, page),
    placeholderData: keepPreviousData,
  });
}

export function useCustomer(number: string) {
  return useQuery({ queryKey: customerKeys.one(number), queryFn: () => customersApi.one(number) });
}

export function useCustomerChanges(number: string) {
  return useQuery({ queryKey: customerKeys.changes(number), queryFn: () => customersApi.changes(number) });
}
