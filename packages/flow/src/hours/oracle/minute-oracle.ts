import { Temporal } from 'temporal-polyfill';
import type { Schedule, Span, Weekday } from '../schedule.ts';
import type { WallMinute } from './wall-clock.ts';

/** What holds in one minute, found the slow and obvious way. Shares nothing with the rules but the schedule's type. */
export type OracleMinute = { readonly instant: number; readonly branch: string; readonly kind: string };

type DayPlan = { readonly kind: string; readonly spans: readonly Span[] };

/** The oracle's answer for each minute: asks every rule anew, in the order in which a person would look things up. */
export function askOracle(schedule: Schedule, minutes: readonly WallMinute[]): OracleMinute[] {
  const plans = new Map<string, DayPlan>();
  const planOf = (date: string): DayPlan => {
    const plan = plans.get(date) ?? planDay(schedule, date);
    plans.set(date, plan);
    return plan;
  };
  return minutes.map(({ instant, reached }) => ({ instant, ...judge(schedule, planOf, instant, reached) }));
}

function judge(
  schedule: Schedule,
  planOf: (date: string) => DayPlan,
  instant: number,
  reached: string,
): { branch: string; kind: string } {
  const off = schedule.closeNow;
  if (
    off !== undefined &&
    instant >= milliseconds(off.since) &&
    (off.until === undefined || instant < milliseconds(off.until))
  )
    return { branch: 'closed', kind: 'closeNow' };
  const today = reached.slice(0, 10);
  for (const date of [shiftDate(today, -1), today]) {
    const plan = planOf(date);
    const span = plan.spans.find((one) => covers(one, date, reached));
    if (span !== undefined) return { branch: span.branch, kind: plan.kind };
  }
  return { branch: 'closed', kind: planOf(today).kind };
}

/** Compares what the clock shows as text, which ISO makes possible. */
function covers(span: Span, date: string, reached: string): boolean {
  const next = shiftDate(date, 1);
  const start = `${date}T${span.from}`;
  const end = span.to === '24:00' ? `${next}T00:00` : `${span.to > span.from ? date : next}T${span.to}`;
  return start <= reached && reached < end;
}

function planDay(schedule: Schedule, date: string): DayPlan {
  const period = schedule.specialPeriods.find((one) => one.from <= date && date <= one.to);
  const special =
    schedule.specialDays.find((day) => day.date === date && day.yearly !== true) ??
    schedule.specialDays.find((d) => d.yearly === true && d.date <= date && d.date.slice(5) === date.slice(5));
  if (special !== undefined && special.state !== 'weekday') return { kind: 'specialDay', spans: own(special) };
  if (special?.weekday !== undefined)
    return { kind: 'specialDay', spans: (period?.weekly ?? schedule.weekly)[special.weekday] ?? [] };

  const holiday = schedule.holidays?.days.find((one) => one.date === date);
  let counted: Weekday | null = null;
  if (holiday?.like !== undefined) {
    // A moved workday: nothing about holidays holds for it, and it counts as the other day only where somebody said so.
    if (holiday.state === 'closed' || holiday.state === 'hours') return { kind: 'holiday', spans: own(holiday) };
    if (holiday.state === 'open') counted = holiday.like;
    if (holiday.state === 'undecided' && (schedule.holidays?.undecided ?? 'closed') === 'closed')
      return { kind: 'holiday', spans: [] };
  } else if (holiday !== undefined && !(period?.opensHolidays ?? false)) {
    let state: string = holiday.state;
    if (state === 'undecided') state = schedule.holidays?.undecided ?? 'closed';
    if (state === 'closed') return { kind: 'holiday', spans: [] };
    if (state === 'hours') return { kind: 'holiday', spans: holiday.spans ?? [] };
    if (state === 'usual') return { kind: 'holiday', spans: own(schedule.holidays?.usual ?? { state: 'closed' }) };
  }

  const weekday = counted ?? weekdayName(date);
  if (period !== undefined)
    return { kind: 'period', spans: period.state === 'closed' ? [] : (period.weekly?.[weekday] ?? []) };
  for (const rule of counted === null ? schedule.recurring : [])
    if (rule.weekday === weekday && countsAs(date, rule.nth)) return { kind: 'weekly', spans: rule.spans };
  return { kind: 'weekly', spans: schedule.weekly[weekday] ?? [] };
}

function own(day: { readonly state: string; readonly spans?: readonly Span[] }): readonly Span[] {
  return day.state === 'hours' ? (day.spans ?? []) : [];
}

/** Counts the same weekdays of the month up to this one, or after it for the last. */
function countsAs(date: string, nth: number): boolean {
  const weeks = (step: number): number => {
    let count = 0;
    for (let other = date; other.slice(0, 7) === date.slice(0, 7); other = shiftDate(other, step)) count++;
    return count;
  };
  return nth === -1 ? weeks(7) === 1 : weeks(-7) === nth;
}

function weekdayName(date: string): Weekday {
  const names: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return names[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'monday';
}

const shifted = new Map<string, string>();

function shiftDate(date: string, days: number): string {
  const key = `${date} ${days}`;
  const known = shifted.get(key) ?? Temporal.PlainDate.from(date).add({ days }).toString();
  shifted.set(key, known);
  return known;
}

function milliseconds(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}
