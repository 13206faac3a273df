import type { Weekday } from '../schedule.ts';

/** The languages that hours can be said in. */
export const HOURS_LANGUAGES = ['en', 'de', 'hu'] as const;
export type HoursLanguage = (typeof HOURS_LANGUAGES)[number];

/** By the wall clock; 24:00 is the end of a day. */
export type ClockTime = { readonly hour: number; readonly minute: number };
export type TimeRange = { readonly from: ClockTime; readonly to: ClockTime };

/** `year` only where it isn't clear. */
export type SpokenCalendarDay = { readonly month: number; readonly day: number; readonly year?: number };

/** A day as one would name it today. */
export type SpokenDay =
  | { readonly kind: 'yesterday' | 'today' | 'tomorrow' }
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | ({ readonly kind: 'date' } & SpokenCalendarDay);

/** Weekdays in a row, `first` to `last`; the same twice for a single one. */
export type WeekdayRun = { readonly first: Weekday; readonly last: Weekday };

/** When it is open on some days; `allDay`: around the clock. */
export type OpenTimes = readonly TimeRange[] | 'allDay';

export type NthWeekday = { readonly weekday: Weekday; readonly nth: number };

/** What a language must be able to say; endings and word order are its own business. */
export type SpokenLanguage = {
  /** "8:30 am": a time on its own. */
  readonly time: (time: ClockTime) => string;
  /** "4 January": a date on its own. */
  readonly date: (date: SpokenCalendarDay) => string;
  /** "on Monday at 8 am". */
  readonly at: (day: SpokenDay, time: ClockTime) => string;
  /** "until 8 am on Monday". */
  readonly until: (day: SpokenDay, time: ClockTime) => string;
  /** "on Monday": a day without a time. */
  readonly onDay: (day: SpokenDay) => string;
  /** "until Monday": up to the end of a day. */
  readonly untilDay: (day: SpokenDay) => string;
  /** "Monday to Thursday and Saturday". */
  readonly weekdays: (runs: readonly WeekdayRun[]) => string;
  readonly everyDay: string;
  /** "from 8 am to noon and from 1 pm to 6 pm". */
  readonly times: (times: OpenTimes) => string;
  /** "the first Saturday of each month". */
  readonly nthWeekday: (rule: NthWeekday) => string;
  /** "except the first Saturday of the month". */
  readonly exceptNthWeekday: (rules: readonly NthWeekday[]) => string;
  /** Puts "Monday from … to …" and the like together; `rules` are those of `nthWeekday`. */
  readonly join: (days: readonly string[], rules: readonly string[]) => string;
  /** "until 15 January, Monday to …": hours that hold up to a last day. */
  readonly upTo: (lastDay: SpokenCalendarDay, hours: string) => string;
  /** What stands in for hours where there are none. */
  readonly never: string;
  /**
   * A sentence for those who call while it is closed: "We are here Monday to Friday from 8 am to 6 pm, next tomorrow at
   * 8 am." `hours` is null where there are none, `next` where no opening is in sight; not both.
   */
  readonly whenOpen: (hours: string | null, next: string | null) => string;
};

/** "a, b and c". */
export function list(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}${and}${last}`;
}

/** Whether a run is named as "Monday to Wednesday"; two days are rather "Monday and Tuesday". */
export function isRange(run: WeekdayRun, week: readonly Weekday[]): boolean {
  return week.indexOf(run.last) - week.indexOf(run.first) >= 2;
}

/** The days of a run one by one. */
export function daysOf(run: WeekdayRun, week: readonly Weekday[]): readonly Weekday[] {
  return week.slice(week.indexOf(run.first), week.indexOf(run.last) + 1);
}
