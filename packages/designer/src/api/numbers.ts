import type { NumberSummary } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

/** `flow` is the id of the call flow that it rings, or null. */
export type PhoneNumber = NumberSummary;

const routes = client.numbers;

export const numbersApi = {
  list: () => asked(routes.$get()),
  put: ({ number, title, flow }: Omit<PhoneNumber, 'sample'>) =>
    asked(routes[':number'].$put({ param: { number }, json: { title, flow } })),
  remove: (number: string) => asked(routes[':number'].$delete({ param: { number } })),
};

export const NUMBERS_KEY = ['numbers'] as const;

export function useNumbers() {
  return useQuery({ queryKey: NUMBERS_KEY, queryFn: numbersApi.list, select: ({ numbers }) => numbers });
}
