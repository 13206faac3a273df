import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

export const DIAL_REFUSALS = [
  'stopped',
  'not-a-number',
  'emergency',
  'country',
  'premium',
  'per-minute',
  'per-day',
  'caller-id',
] as const;
export type DialRefusal = (typeof DIAL_REFUSALS)[number];

/** Whom this house may ring, and how often. */
export type DiallingRules = {
  /** Country by which numbers without one are read; null: that of the first own number. */
  readonly home: string | null;
  /** Countries and beginnings of numbers: `DE`, `+49`; null: the countries of the own numbers. */
  readonly allow: readonly string[] | null;
  readonly premium: boolean;
  readonly perMinute: number;
  readonly perDay: number;
  /** Callers' own numbers may be shown when their call is passed on. */
  readonly showCaller: boolean;
};

export type Dialling = {
  readonly rules: DiallingRules;
  readonly effective: { readonly home: string | null; readonly allow: readonly string[] };
  readonly stopped: boolean;
  readonly counts: { readonly minute: number; readonly day: number };
  readonly refusedToday: readonly { readonly code: string; readonly count: number }[];
};

export type DialVerdict =
  | { readonly kind: 'allowed'; readonly to: string; readonly from: string }
  | { readonly kind: 'refused'; readonly code: DialRefusal };

const routes = client.dialling;

export const diallingApi = {
  get: (): Promise<Dialling> => asked(routes.$get()),
  put: ({ allow, ...rules }: DiallingRules) =>
    asked(routes.$put({ json: { ...rules, allow: allow === null ? null : [...allow] } })),
  stop: (stopped: boolean) => asked(routes.stop.$put({ json: { stopped } })),
  check: (to: string): Promise<{ readonly verdict: DialVerdict }> => asked(routes.check.$post({ json: { to } })),
};

export const DIALLING_KEY = ['dialling'] as const;

export function useDialling() {
  return useQuery({ queryKey: DIALLING_KEY, queryFn: diallingApi.get, refetchInterval: 10_000 });
}
