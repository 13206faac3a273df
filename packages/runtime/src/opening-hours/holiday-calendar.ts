import Holidays from 'date-holidays';

/** One day of a country's calendar. `kind`: `public` is free for all, what the others are is for the house to decide. */
export type CalendarDay = {
  /** `2026-12-24` */
  readonly date: string;
  readonly kind: 'public' | 'bank' | 'school' | 'optional' | 'observance';
  readonly name: Readonly<Record<string, string>>;
};

export type Country = {
  /** ISO 3166, two letters. */
  readonly code: string;
  readonly name: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
};

const LANGUAGES = ['en', 'de', 'hu'] as const;

/** The countries whose holidays are known, named in a language of the screen. */
export function countries(language: string): readonly Country[] {
  const calendar = new Holidays();
  return Object.entries(calendar.getCountries(language))
    .map(([code, name]) => ({ code, name, regions: regionsOf(calendar, code, language) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
}

function regionsOf(calendar: Holidays, country: string, language: string): Country['regions'] {
  const states: Record<string, string> = calendar.getStates(country, language) ?? {};
  return Object.entries(states)
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
}

/**
 * The days of these years in the order of the calendar; null for a country or region that isn't known. The data are
 * those of date-holidays, under CC BY-SA 3.0.
 */
export function calendarOf(
  country: string,
  region: string | null,
  years: readonly number[],
): readonly CalendarDay[] | null {
  const known = new Holidays();
  if (!Object.hasOwn(known.getCountries(), country)) return null;
  if (region !== null && !Object.hasOwn(known.getStates(country) ?? {}, region)) return null;
  const named = LANGUAGES.map((language) => [language, calendarIn(country, region, language)] as const);
  const days = new Map<string, CalendarDay>();
  for (const year of years) {
    for (const [language, calendar] of named) {
      for (const { date, type, name, rule } of calendar.getHolidays(year)) {
        const key = `${date.slice(0, 10)} ${rule}`;
        const day = days.get(key);
        days.set(key, { date: date.slice(0, 10), kind: type, name: { ...day?.name, [language]: name } });
      }
    }
  }
  return [...days.values()].sort((one, other) => one.date.localeCompare(other.date));
}

function calendarIn(country: string, region: string | null, language: string): Holidays {
  const calendar = region === null ? new Holidays(country) : new Holidays(country, region);
  calendar.setLanguages([language, 'en']);
  return calendar;
}
