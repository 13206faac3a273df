import type { Weekday } from '@callwright/flow/hours';
import type { CalendarEntry, CalendarFile } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';

export const HOLIDAY_KINDS = ['public', 'bank', 'school', 'optional', 'observance', 'moved'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** One day of a country's calendar. */
export type CalendarDay = {
  /** `2026-12-24` */
  readonly date: string;
  readonly kind: HolidayKind;
  readonly name: Readonly<Record<string, string>>;
  /** The weekday that a moved workday counts as. */
  readonly like?: Weekday;
};
type MovedDay = Pick<CalendarDay, 'date' | 'name'> & { readonly like: Weekday | null; readonly source: string };
/** What a country moved, for countries that move workdays. */
type MovedDays = { readonly days: readonly MovedDay[]; readonly unknownYears: readonly number[] };
export type Calendar = {
  readonly days: readonly CalendarDay[];
  /** Decrees that the moved days come from, and years whose decree isn't known; null where nothing is moved. */
  readonly moved: { readonly sources: readonly string[]; readonly unknownYears: readonly number[] } | null;
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
    queryFn: () =>
      getJson<{ readonly days: readonly CalendarDay[]; readonly moved: MovedDays | null }>(
        `/holidays/${country}?${query}`,
      ),
    select: calendarOf,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function calendarOf({ days, moved }: { days: readonly CalendarDay[]; moved: MovedDays | null }): Calendar {
  if (moved === null) return { days, moved };
  const movedDays = moved.days.map(
    ({ date, name, like }): CalendarDay => ({ date, name, kind: 'moved', ...(like === null ? {} : { like }) }),
  );
  const sources = [...new Set(moved.days.map(({ source }) => source))];
  return { days: [...days, ...movedDays], moved: { sources, unknownYears: moved.unknownYears } };
}

export type { CalendarEntry, CalendarFile };

/** What an .ics file holds; nothing is changed by asking. */
export function readCalendarFile(text: string, timeZone: string): Promise<CalendarFile> {
  return sendJson<CalendarFile>('POST', '/holidays/calendar-file', { text, timeZone });
}
