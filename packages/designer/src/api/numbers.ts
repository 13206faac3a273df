import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import { getJson, sendJson } from './request.ts';

/** What callers of a number get at the telephone company while Callwright doesn't answer. */
export type NumberFallback = {
  readonly language: string;
  readonly sentence: string;
  /** Telephone that rings then; null: none. */
  readonly ring: string | null;
  /** How long it rings: 5 to 120. */
  readonly seconds: number;
  readonly voicemail: boolean;
};

export type PhoneNumber = {
  readonly number: string;
  readonly title: string;
  /** Id of the call flow that it rings, or null. */
  readonly flow: string | null;
  readonly sample: boolean;
  /** Name of its phone connection; null: only the built-in phone rings it. */
  readonly connection: string | null;
  readonly fallback: NumberFallback | null;
  /** It has a connection, and nothing happens there when we are down. */
  readonly needsFallback: boolean;
};

/** What is absent stays as it is. */
export type NumberChange = Pick<PhoneNumber, 'number' | 'title' | 'flow'> &
  Partial<Pick<PhoneNumber, 'connection' | 'fallback'>>;

/** How a fallback is written down for the other side, where it has to be put there by hand. */
export type FallbackDocument = { readonly document: string | null; readonly kind: 'twiml' | 'dialplan' | null };

const routes = client.numbers;
const fallbackOf = (number: string) => `/numbers/${encodeURIComponent(number)}/fallback`;

export const numbersApi = {
  list: (): Promise<{ readonly numbers: readonly PhoneNumber[] }> => asked(routes.$get()),
  put: ({ number, ...change }: NumberChange) => asked(routes[':number'].$put({ param: { number }, json: change })),
  remove: (number: string) => asked(routes[':number'].$delete({ param: { number } })),
  fallback: (number: string) => getJson<FallbackDocument>(fallbackOf(number)),
  /** Lets the telephone company use the document at this address when we don't answer. */
  placeFallback: (number: string, url: string) => sendJson<{ set: true }>('POST', fallbackOf(number), { url }),
};

export const NUMBERS_KEY = ['numbers'] as const;

export function useNumbers() {
  return useQuery({ queryKey: NUMBERS_KEY, queryFn: numbersApi.list, select: ({ numbers }) => numbers });
}
