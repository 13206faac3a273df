import { useQuery } from '@tanstack/react-query';
import { getJson } from './request.ts';

export const HOLIDAY_KINDS = ['public', 'bank', 'school', 'optional', 'observance'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** One day of a country's calendar. */
export type CalendarDay = {
  /** `2026-12-24` */
  readonly date: string;
  readonly kind: HolidayKind;
  readonly name: Readonly<Record<string, string>>;
};
export type Place = { readonly code: string; readonly name: string };
export type Country = Place & { readonly regions: readonly Place[] };

/** The countries whose holidays are known, named in a language of the screen. */
export function useCountries(language: string) {
  return useQuery({
    queryKey: ['holidays', 'countries', language],
    queryFn: () => getJson<{ readonly countries: readonly Country[] }>(`/holidays/countries?language=${language}`),
    select: ({ countries }) => countries,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export type CalendarPlace = { readonly country: string; readonly region: string | null };

/** The days of these years, both included. */
export function useCalendar({ country, region }: CalendarPlace, from: number, to: number) {
  const query = new URLSearchParams({ from: String(from), to: String(to), ...(region === null ? {} : { region }) });
  return useQuery({
    queryKey: ['holidays', country, region, from, to],
    queryFn: () => getJson<{ readonly days: readonly CalendarDay[] }>(`/holidays/${country}?${query}`),
    select: ({ days }) => days,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
