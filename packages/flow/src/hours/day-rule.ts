import { dateOfDay, dayOfIso, type EpochDay, isNthWeekday, isoOfDay, weekdayOfDay } from './calendar-day.ts';
import { type MinuteSpan, toMinuteSpans } from './clock-time.ts';
import { type Reason, saying } from './reason.ts';
import type { Holiday, HoursTexts, Schedule, SpecialDay, SpecialPeriod, Weekday } from './schedule.ts';

/** What a day is like and which rule made it so. Close-now is no rule of days: it cuts time, see `day-stretches.ts`. */
export type DayRule = {
  readonly reason: Reason;
  readonly spans: readonly MinuteSpan[];
  /** Where in the schedule the rule stands (JSON pointer). */
  readonly pointer: string;
};

/** Finds the rule of any day: special day → holiday → special period → weekly hours. Of equals the first listed wins. */
export function dayRules(schedule: Schedule): (day: EpochDay) => DayRule {
  const periodOn = specialPeriods(schedule.specialPeriods);
  const specialDayOn = specialDays(schedule, periodOn);
  const holidayOn = holidays(schedule.holidays?.days ?? []);
  const usual = usualDays(schedule);
  return (day) => {
    const special = specialDayOn(day);
    if (special !== undefined) return special;
    const index = holidayOn.get(day);
    const holiday = index === undefined ? undefined : schedule.holidays?.days[index];
    const period = periodOn(day);
    const free = holiday === undefined ? undefined : freeDay(schedule, holiday, period?.period);
    if (free !== undefined) return { ...free, pointer: `/holidays/days/${index}` };
    const like = holiday?.state === 'open' ? holiday.like : undefined;
    const rule = period === undefined ? usual(day, like) : period.rule(day, like);
    // A moved workday that stays what it is needs no mention.
    if (holiday === undefined || (holiday.like !== undefined && like === undefined)) return rule;
    return { ...rule, reason: workedThrough(rule.reason, holiday.name, like) };
  };
}

/** The holiday's own rule, or undefined where it is worked through. */
function freeDay(
  schedule: Schedule,
  holiday: Holiday,
  period: SpecialPeriod | undefined,
): Omit<DayRule, 'pointer'> | undefined {
  const moved = holiday.like !== undefined;
  if (period?.opensHolidays === true && !moved) return undefined;
  const decided = holiday.state === 'undecided' ? (schedule.holidays?.undecided ?? 'closed') : holiday.state;
  if (decided === 'open' || (decided === 'usual' && moved)) return undefined;
  const plan = decided === 'usual' ? schedule.holidays?.usual : { state: decided, spans: holiday.spans };
  const { date, name, text, like } = holiday;
  const undecided = holiday.state === 'undecided';
  const more = { ...(text === undefined ? {} : { text }), ...(like === undefined ? {} : { like }) };
  return {
    reason: { kind: 'holiday', date, name, undecided, ...more },
    spans: plan?.state === 'hours' ? toMinuteSpans(plan.spans) : [],
  };
}

function workedThrough(reason: Reason, holiday: HoursTexts, like: Weekday | undefined): Reason {
  if (reason.kind !== 'period' && reason.kind !== 'weekly') return reason;
  return { ...reason, holiday, ...(like === undefined ? {} : { like }) };
}

/** A dated day goes before a yearly one that falls on the same date. */
function specialDays(
  { specialDays: days, weekly }: Schedule,
  periodOn: (day: EpochDay) => PeriodRule | undefined,
): (day: EpochDay) => DayRule | undefined {
  type Listed = { readonly since: EpochDay; readonly index: number; readonly special: SpecialDay };
  const dated = new Map<EpochDay, Listed>();
  const yearly = new Map<string, Listed[]>();
  for (const [index, special] of days.entries()) {
    const since = dayOfIso(special.date);
    if (since === undefined) continue;
    const listed = { since, index, special };
    if (special.yearly === true) yearly.set(anniversary(since), [...(yearly.get(anniversary(since)) ?? []), listed]);
    else if (!dated.has(since)) dated.set(since, listed);
  }
  return (day) => {
    const found = dated.get(day) ?? yearly.get(anniversary(day))?.find((one) => one.since <= day);
    if (found === undefined) return undefined;
    const { state, spans, weekday } = found.special;
    const like = state === 'weekday' ? weekday : undefined;
    const week = periodOn(day)?.period.weekly ?? weekly;
    const open = like === undefined ? spans : week[like];
    return {
      reason: {
        kind: 'specialDay',
        date: isoOfDay(day),
        ...saying(found.special),
        ...(like === undefined ? {} : { like }),
      },
      spans: state === 'closed' ? [] : toMinuteSpans(open),
      pointer: `/specialDays/${found.index}`,
    };
  };
}

/** Month and day: 29 February comes back in leap years only. */
function anniversary(day: EpochDay): string {
  const date = dateOfDay(day);
  return `${date.month}-${date.day}`;
}

/** The place in the list of each day's holiday. */
function holidays(days: readonly Holiday[]): Map<EpochDay, number> {
  const byDay = new Map<EpochDay, number>();
  for (const [index, holiday] of days.entries()) {
    const day = dayOfIso(holiday.date);
    if (day !== undefined && !byDay.has(day)) byDay.set(day, index);
  }
  return byDay;
}

/** Finds the rule of a day, which may count as another weekday. */
type WeekdayRule = (day: EpochDay, like?: Weekday) => DayRule;
type PeriodRule = { readonly period: SpecialPeriod; readonly rule: WeekdayRule };

function specialPeriods(periods: readonly SpecialPeriod[]): (day: EpochDay) => PeriodRule | undefined {
  const prepared = periods.map((period, index) => {
    const reason: Reason = { kind: 'period', from: period.from, to: period.to, ...saying(period) };
    const rule: WeekdayRule = (day, like = weekdayOfDay(day)) => ({
      reason,
      spans: period.state === 'hours' ? toMinuteSpans(period.weekly?.[like]) : [],
      pointer: `/specialPeriods/${index}`,
    });
    return { first: dayOfIso(period.from) ?? Infinity, last: dayOfIso(period.to) ?? -Infinity, period, rule };
  });
  return (day) => prepared.find((period) => period.first <= day && day <= period.last);
}

/** Weekly hours, and the recurring rules that stand in for them; a day that counts as another has none of these. */
function usualDays(schedule: Schedule): WeekdayRule {
  const weekly: Reason = { kind: 'weekly' };
  const recurring = schedule.recurring.map(({ weekday, nth, note, spans }, index) => {
    const reason: Reason = { kind: 'weekly', recurring: { weekday, nth, ...(note === undefined ? {} : { note }) } };
    return { weekday, nth, rule: { reason, spans: toMinuteSpans(spans), pointer: `/recurring/${index}` } };
  });
  return (day, like) => {
    const rule = like === undefined && recurring.find(({ weekday, nth }) => isNthWeekday(day, weekday, nth))?.rule;
    if (rule) return rule;
    const weekday = like ?? weekdayOfDay(day);
    return { reason: weekly, spans: toMinuteSpans(schedule.weekly[weekday]), pointer: `/weekly/${weekday}` };
  };
}
