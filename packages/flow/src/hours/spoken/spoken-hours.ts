import { dayOfIso, type EpochDay } from '../calendar-day.ts';
import { instantOf, type Moment, prepare } from '../prepared.ts';
import type { RecurringRule, Schedule, SpecialPeriod, Week } from '../schedule.ts';
import type { HoursLanguage, SpokenLanguage } from './language.ts';
import { SPOKEN } from './languages.ts';
import { type OpenDays, openDays, openTimes } from './open-times.ts';
import { calendarDay } from './spoken-moment.ts';

// The same all day long, and every call that meets the hours asks for it.
const spoken = new WeakMap<Schedule, Map<string, string>>();
const KEPT = 100;

/**
 * The weekly hours as a part of a sentence: "Monday to Thursday from 8 am to 6 pm and Friday from 8 am to 4 pm". In a
 * special period that has hours of its own it says those, and up to when. What doesn't count as open isn't mentioned.
 */
export function spokenHours(schedule: Schedule, language: HoursLanguage, now: Moment): string {
  const today = prepare(schedule).dayAt(instantOf(now));
  const known = spoken.get(schedule) ?? new Map<string, string>();
  spoken.set(schedule, known);
  const key = `${language} ${today}`;
  const said = known.get(key) ?? spokenOn(schedule, language, today);
  if (known.size >= KEPT) known.clear();
  known.set(key, said);
  return said;
}

function spokenOn(schedule: Schedule, language: HoursLanguage, today: EpochDay): string {
  const speaks = SPOKEN[language];
  const period = schedule.specialPeriods.find(({ from, to }) => within(from, to, today));
  const ownWeek = period?.state === 'hours' ? openDays(schedule, period.weekly) : [];
  if (period === undefined || ownWeek.length === 0)
    return spokenWeek(schedule, speaks, schedule.weekly, schedule.recurring);
  return speaks.upTo(lastDay(period, today), spokenWeek(schedule, speaks, period.weekly, []));
}

function spokenWeek(
  schedule: Schedule,
  speaks: SpokenLanguage,
  week: Week | undefined,
  recurring: readonly RecurringRule[],
): string {
  const days = openDays(schedule, week).map(({ runs, times }) =>
    isEveryDay(runs) ? everyDay(speaks, times) : `${speaks.weekdays(runs)} ${speaks.times(times)}`,
  );
  const rules = recurring.flatMap((rule) => {
    const times = openTimes(schedule, rule.spans);
    return times === undefined ? [] : [`${speaks.nthWeekday(rule)} ${speaks.times(times)}`];
  });
  if (days.length + rules.length === 0) return speaks.never;
  const closedThen = recurring.filter(
    (rule) => openTimes(schedule, rule.spans) === undefined && openTimes(schedule, week?.[rule.weekday]) !== undefined,
  );
  const except = closedThen.length > 0 ? speaks.exceptNthWeekday(closedThen) : '';
  return `${speaks.join(days, rules)}${except}`;
}

function isEveryDay(runs: OpenDays['runs']): boolean {
  return runs.some((run) => run.first === 'monday' && run.last === 'sunday');
}

function everyDay(speaks: SpokenLanguage, times: OpenDays['times']): string {
  return times === 'allDay' ? speaks.times(times) : `${speaks.everyDay} ${speaks.times(times)}`;
}

function within(from: string, to: string, today: number): boolean {
  return (dayOfIso(from) ?? Infinity) <= today && today <= (dayOfIso(to) ?? -Infinity);
}

function lastDay(period: SpecialPeriod, today: number): ReturnType<typeof calendarDay> {
  return calendarDay(dayOfIso(period.to) ?? today, today);
}
