import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

/** How many days recordings of conversations, and messages, are kept. */
export type KeepPeriods = { readonly call: number; readonly message: number };

const routes = client.recordings.periods;

export const KEEP_PERIODS_KEY = ['keep-periods'] as const;
export const keepPeriodsApi = {
  read: (): Promise<KeepPeriods> => asked(routes.$get()),
  write: (periods: KeepPeriods) => asked(routes.$put({ json: periods })),
};

export function useKeepPeriods() {
  return useQuery({ queryKey: KEEP_PERIODS_KEY, queryFn: keepPeriodsApi.read });
}
