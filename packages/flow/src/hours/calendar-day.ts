import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, type Weekday } from './schedule.ts';

/** Days since 1 January 1970: dates as numbers, so that walking a year of days costs no objects. */
export type EpochDay = number;

export const MS_PER_DAY = 86_400_000;

/** The ISO date of a day. Gregorian arithmetic after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function dateOfDay(day: EpochDay): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** `2026-12-24`. */
export function isoOfDay(day: EpochDay): string {
  const date = dateOfDay(day);
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** The day of an ISO date, or undefined when there is none such (30 February). */
export function dayOfIso(date: string): EpochDay | undefined {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const dayOfMonth = Number(date.slice(8, 10));
  try {
    const plain = Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' });
    return Math.round(plain.toZonedDateTime('UTC').epochMilliseconds / MS_PER_DAY);
  } catch {
    return undefined;
  }
}

/** 1 January 1970 was a Thursday. */
export function weekdayOfDay(day: EpochDay): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 'monday';
}

/** Whether the day is the nth of its weekday in its month; -1 asks for the last one. */
export function isNthWeekday(day: EpochDay, weekday: Weekday, nth: number): boolean {
  if (weekdayOfDay(day) !== weekday) return false;
  if (nth === -1) return dateOfDay(day + 7).month !== dateOfDay(day).month;
  return Math.ceil(dateOfDay(day).day / 7) === nth;
}
