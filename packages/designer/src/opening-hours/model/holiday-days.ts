import type { Holiday, Holidays, HoursTexts } from '@callwright/flow/hours';
import type { CalendarDay } from '../../api/holidays.ts';

/** Eves that most houses treat in a way of their own: they are asked for, whatever the calendar says of them. */
const EVES = ['12-24', '12-31'] as const;

export const isEve = (date: string): boolean => EVES.some((eve) => date.endsWith(eve));

/** The calendar's days and the eves of these years, one entry a date: the calendar's first kind of a date counts. */
export function daysToChoose(
  calendar: readonly CalendarDay[],
  years: readonly number[],
  eveName: (date: string) => HoursTexts,
): readonly CalendarDay[] {
  const days = new Map<string, CalendarDay>();
  const publicFirst = [...calendar].sort(
    (one, other) => Number(other.kind === 'public') - Number(one.kind === 'public'),
  );
  for (const day of publicFirst) if (!days.has(day.date)) days.set(day.date, day);
  for (const date of years.flatMap((year) => EVES.map((eve) => `${year}-${eve}`))) {
    if (!days.has(date)) days.set(date, { date, kind: 'observance', name: { ...eveName(date) } });
  }
  return [...days.values()].sort((one, other) => one.date.localeCompare(other.date));
}

/** Ticked at first: what was chosen before; of a new calendar its public days and the eves. */
export function ticked(days: readonly CalendarDay[], before: Holidays | undefined): ReadonlySet<string> {
  const chosen = new Set(before?.days.map(({ date }) => date));
  const lastYear = Math.max(0, ...[...chosen].map((date) => Number(date.slice(0, 4))));
  const isNew = (date: string) => Number(date.slice(0, 4)) > lastYear;
  return new Set(
    days
      .filter(({ date, kind }) => chosen.has(date) || (isNew(date) && (isAsked(kind) || isEve(date))))
      .map(({ date }) => date),
  );
}

const isAsked = (kind: CalendarDay['kind']): boolean => kind === 'public' || kind === 'moved';

/** The chosen days as holidays: decisions that were made stay; eves and moved days wait for one, others are as usual. */
export function chosenHolidays(
  days: readonly CalendarDay[],
  chosen: ReadonlySet<string>,
  before: readonly Holiday[],
): readonly Holiday[] {
  const offered = new Set(days.map(({ date }) => date));
  const kept = before.filter(({ date }) => !offered.has(date));
  const decided = new Map(before.map((holiday) => [holiday.date, holiday]));
  const now = days
    .filter(({ date }) => chosen.has(date))
    .map(({ date, name, kind, like }): Holiday => {
      const state = isEve(date) || kind === 'moved' ? 'undecided' : 'usual';
      return decided.get(date) ?? { date, name, state, ...(like === undefined ? {} : { like }) };
    });
  return [...kept, ...now].sort((one, other) => one.date.localeCompare(other.date));
}
