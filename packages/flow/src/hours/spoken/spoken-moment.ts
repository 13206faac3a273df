import { Temporal } from 'temporal-polyfill';
import { dateOfDay, dayOfIso, type EpochDay, MS_PER_DAY, weekdayOfDay } from '../calendar-day.ts';
import { minutesOf } from '../clock-time.ts';
import type { Moment } from '../prepared.ts';
import type { ClockTime, HoursLanguage, SpokenCalendarDay, SpokenDay } from './language.ts';
import { SPOKEN } from './languages.ts';

/** Whole phrases, since endings can't be glued to a variable: "am Montag um 8 Uhr", "bis Montag, 8 Uhr". */
export type SpokenMoment = { readonly at: string; readonly until: string };

// Further away than half a year, a date without its year would be taken for another one.
const DAYS_WITHOUT_YEAR = 183;

/**
 * How one says a moment now: today, tomorrow, a weekday within six days, else the date. Midnight belongs to the day that
 * it ends. `zoned`: ISO with offset and zone, as verdicts have it. Throws a RangeError for anything else.
 */
export function spokenMoment(zoned: string, language: HoursLanguage, now: Moment): SpokenMoment {
  const moment = Temporal.ZonedDateTime.from(zoned, { offset: 'use' });
  const today = localDay(
    Temporal.Instant.fromEpochMilliseconds(now.epochMilliseconds).toZonedDateTimeISO(moment.timeZoneId),
  );
  const midnight = moment.hour === 0 && moment.minute === 0;
  const time: ClockTime = { hour: midnight ? 24 : moment.hour, minute: moment.minute };
  const day = spokenDay(localDay(moment) - (midnight ? 1 : 0), today);
  const speaks = SPOKEN[language];
  return { at: speaks.at(day, time), until: speaks.until(day, time) };
}

/** How one says a whole day now: "on Monday", "until 4 January". Dates are ISO; throws a RangeError for anything else. */
export function spokenWholeDay(date: string, language: HoursLanguage, today: string): SpokenMoment {
  const day = spokenDay(readDate(date), readDate(today));
  const speaks = SPOKEN[language];
  return { at: speaks.onDay(day), until: speaks.untilDay(day) };
}

/** A date on its own, such as "4 January"; the year is left out where `today` makes it clear. Dates are ISO. */
export function spokenDate(date: string, language: HoursLanguage, today?: string): string {
  return SPOKEN[language].date(calendarDay(readDate(date), today === undefined ? undefined : readDate(today)));
}

/** A time of the clock on its own, such as "8:30 am". Throws a RangeError for anything but `HH:MM`. */
export function spokenTime(time: string, language: HoursLanguage): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time)) throw new RangeError(`“${time}” is no time such as 08:30.`);
  return SPOKEN[language].time(clockTime(minutesOf(time)));
}

/** The time of the clock that many minutes after midnight; a day later it starts anew, with 24:00 as an end kept. */
export function clockTime(minutes: number): ClockTime {
  const ofDay = minutes > 1440 ? minutes - 1440 : minutes;
  return { hour: Math.floor(ofDay / 60), minute: ofDay % 60 };
}

/** The calendar day, with its year where it isn't clear from today. */
export function calendarDay(day: EpochDay, today: EpochDay | undefined): SpokenCalendarDay {
  const date = dateOfDay(day);
  const clear = today !== undefined && Math.abs(day - today) <= DAYS_WITHOUT_YEAR;
  return { month: date.month, day: date.day, ...(clear ? {} : { year: date.year }) };
}

function spokenDay(day: EpochDay, today: EpochDay): SpokenDay {
  const away = day - today;
  if (away === 0) return { kind: 'today' };
  if (Math.abs(away) === 1) return { kind: away === 1 ? 'tomorrow' : 'yesterday' };
  if (Math.abs(away) <= 6) return { kind: 'weekday', weekday: weekdayOfDay(day) };
  return { kind: 'date', ...calendarDay(day, today) };
}

function localDay(moment: Temporal.ZonedDateTime): EpochDay {
  return Math.floor((moment.epochMilliseconds + moment.offsetNanoseconds / 1_000_000) / MS_PER_DAY);
}

function readDate(date: string): EpochDay {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayOfIso(date) : undefined;
  if (day === undefined) throw new RangeError(`“${date}” is no date such as 2026-12-24.`);
  return day;
}
