import { Temporal } from 'temporal-polyfill';
import type { ScreenLanguage } from '../../i18n/languages.ts';

const locale = (language: ScreenLanguage): string => (language === 'en' ? 'en-GB' : language);

/** "Thu 24 Dec" of `2026-12-24`; with its year where that isn't this year's. */
export function shortDate(language: ScreenLanguage, date: string, today: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(locale(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...year,
  }).format(day);
}

/** The weekday's name: "Monday", or "Mon". Days are counted from Monday, 0. */
export function weekdayName(language: ScreenLanguage, index: number, style: 'long' | 'short' = 'long'): string {
  // 5 January 1970 was a Monday.
  const day = new Date(Date.UTC(1970, 0, 5 + index));
  return new Intl.DateTimeFormat(locale(language), { weekday: style, timeZone: 'UTC' }).format(day);
}

/** "a, b and c" */
export function listed(language: ScreenLanguage, parts: readonly string[]): string {
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(parts);
}

/** The date and the time that the clock shows in a zone. */
export function localClock(zone: string, at: number): { readonly date: string; readonly time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The instant at which the clock of a zone shows this date and time, or null while they aren't whole. */
export function instantOf(zone: string, date: string, time: string): number | null {
  if (!/^(19|2[01])\d\d-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time)) return null;
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}
