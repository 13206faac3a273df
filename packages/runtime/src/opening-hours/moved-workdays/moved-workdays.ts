import { WEEKDAYS, type Weekday } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';
import { HUNGARY } from './hungary.ts';

/** A country that moves workdays, and the years that are known. */
export type MovedWorkdays = {
  readonly country: string;
  readonly name: Readonly<Record<string, string>>;
  readonly dayOff: Readonly<Record<string, string>>;
  readonly years: readonly {
    readonly year: number;
    readonly source: string;
    readonly moved: readonly { readonly workday: string; readonly counts: string }[];
  }[];
};

/** A day that is worked, or off, because a workday was moved. */
export type MovedDay = {
  readonly date: string;
  readonly name: Readonly<Record<string, string>>;
  /** The weekday that a workday counts as; null for the day off. */
  readonly like: Weekday | null;
  readonly source: string;
};

export type MovedDays = {
  readonly days: readonly MovedDay[];
  /** Years that were asked for and whose decree isn't known here. */
  readonly unknownYears: readonly number[];
};

const COUNTRIES = [HUNGARY];

/** What was moved in these years; null for a country that moves no workdays. */
export function movedWorkdays(country: string, years: readonly number[]): MovedDays | null {
  const found = COUNTRIES.find((one) => one.country === country);
  if (found === undefined) return null;
  const known = found.years.filter(({ year }) => years.includes(year));
  const days = known.flatMap(({ source, moved }) =>
    moved.flatMap(({ workday, counts }): MovedDay[] => [
      { date: workday, name: found.name, like: weekdayOf(counts), source },
      { date: counts, name: found.dayOff, like: null, source },
    ]),
  );
  return {
    days: days.sort((one, other) => (one.date < other.date ? -1 : 1)),
    unknownYears: years.filter((year) => !known.some((one) => one.year === year)),
  };
}

function weekdayOf(date: string): Weekday {
  return WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'monday';
}
