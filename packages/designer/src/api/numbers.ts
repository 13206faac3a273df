import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import { getJson } from './request.ts';

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
  /** Which of the flow's versions: what is live, on Test, or of a name of one's own. */
  readonly alias: string;
  readonly sample: boolean;
  /** Name of its phone connection; null: only the built-in phone rings it. */
  readonly connection: string | null;
  readonly fallback: NumberFallback | null;
  /** It has a connection, and nothing happens there when we are down. */
  readonly needsFallback: boolean;
};

/** What is absent stays as it is. */
export type NumberChange = Pick<PhoneNumber, 'number' | 'title' | 'flow'> &
  Partial<Pick<PhoneNumber, 'alias' | 'connection' | 'fallback'>>;

/** How a fallback is written down for the other side, where it has to be put there by hand. */
export type FallbackDocuments = {
  readonly kind: 'twiml' | 'dialplan' | null;
  readonly document: string | null;
  /** What follows a recorded message, to be put at an address of its own. */
  readonly ending: string | null;
  /** Whether its address can be set at the number from here. */
  readonly canSet: boolean;
};

const routes = client.numbers;
const one = routes[':number'];

export const numbersApi = {
  list: (): Promise<{ readonly numbers: readonly PhoneNumber[] }> => asked(routes.$get()),
  put: ({ number, ...change }: NumberChange) => asked(one.$put({ param: { number }, json: change })),
  remove: (number: string) => asked(one.$delete({ param: { number } })),
  /** `ending`: the address at which the ending was put, or nothing. */
  fallback: (number: string, ending: string) =>
    getJson<FallbackDocuments>(`/numbers/${encodeURIComponent(number)}/fallback?${new URLSearchParams({ ending })}`),
  /** Lets the telephone company use the document at this address when we don't answer. */
  placeFallback: (number: string, url: string): Promise<unknown> =>
    asked(one.fallback.$post({ param: { number }, json: { url } })),
};

export const NUMBERS_KEY = ['numbers'] as const;

/** `enabled`: who asks may see them. */
export function useNumbers(enabled = true) {
  return useQuery({ queryKey: NUMBERS_KEY, queryFn: numbersApi.list, select: ({ numbers }) => numbers, enabled });
}
