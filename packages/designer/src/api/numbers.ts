import { useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';

export type PhoneNumber = {
  readonly number: string;
  readonly title: string;
  /** Id of the call flow that it rings, or none yet. */
  readonly flow: string | null;
  readonly sample: boolean;
};

const pathOf = (number: string) => `/numbers/${encodeURIComponent(number)}`;

export const numbersApi = {
  list: () => getJson<{ numbers: readonly PhoneNumber[] }>('/numbers'),
  put: ({ number, title, flow }: Omit<PhoneNumber, 'sample'>) =>
    sendJson<unknown>('PUT', pathOf(number), { title, flow }),
  remove: (number: string) => sendJson<unknown>('DELETE', pathOf(number)),
};

export const NUMBERS_KEY = ['numbers'] as const;

export function useNumbers() {
  return useQuery({ queryKey: NUMBERS_KEY, queryFn: numbersApi.list, select: ({ numbers }) => numbers });
}
