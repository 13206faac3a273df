import { type EpochDay, isoOfDay, MS_PER_DAY } from './calendar-day.ts';
import { clockJumps } from './clock-jumps.ts';
import { MINUTES_PER_DAY, toMinuteSpans } from './clock-time.ts';
import { instantOf, type Moment, type Prepared, prepare } from './prepared.ts';
import { finding, type ScheduleWarning } from './problem.ts';
import { type Schedule, WEEKDAYS, type Week } from './schedule.ts';
import { undecidedHolidays } from './undecided.ts';
import { nextWhere } from './walk.ts';

const UNDECIDED_DAYS = 14;
const DAYS_WITHOUT_OPENING = 7;

/** What is worth a look at this moment; the schedule holds nevertheless. */
export function warnings(schedule: Schedule, now: Moment): ScheduleWarning[] {
  const prepared = prepare(schedule);
  const instant = instantOf(now);
  const today = prepared.dayAt(instant);
  return [
    ...withoutOpening(prepared, instant, today),
    ...undecided(schedule, now),
    ...past(schedule, instant, today),
    ...twice(schedule),
    ...overlappingPeriods(schedule),
    ...runningOn('/weekly', schedule.weekly),
    ...schedule.specialPeriods.flatMap((period, i) => runningOn(`/specialPeriods/${i}/weekly`, period.weekly)),
    ...clockJumps(prepared, instant),
  ];
}

function withoutOpening(prepared: Prepared, instant: number, today: EpochDay): ScheduleWarning[] {
  const opening = nextWhere(prepared, instant, (stretch) => prepared.fallbackOf(stretch.branch) === 'open');
  const soon = opening !== undefined && opening.start < instant + DAYS_WITHOUT_OPENING * MS_PER_DAY;
  return soon ? [] : [finding('week-without-opening', '', { date: isoOfDay(today) })];
}

function undecided(schedule: Schedule, now: Moment): ScheduleWarning[] {
  const days = schedule.holidays?.days ?? [];
  return undecidedHolidays(schedule, now, UNDECIDED_DAYS).map((holiday) =>
    finding('holiday-undecided', `/holidays/days/${days.indexOf(holiday)}`, { date: holiday.date }),
  );
}

function past(schedule: Schedule, instant: number, today: EpochDay): ScheduleWarning[] {
  const before = isoOfDay(today);
  const until = schedule.closeNow?.until;
  const closing = prepare(schedule).closing;
  return [
    ...schedule.specialDays.flatMap(({ date, yearly }, i) =>
      yearly !== true && date < before ? [finding('special-day-past', `/specialDays/${i}`, { date })] : [],
    ),
    ...schedule.specialPeriods.flatMap(({ to }, i) =>
      to < before ? [finding('period-past', `/specialPeriods/${i}`, { to })] : [],
    ),
    ...(until !== undefined && closing !== undefined && closing.end <= instant
      ? [finding('closing-past', '/closeNow', { until })]
      : []),
  ];
}

function twice(schedule: Schedule): ScheduleWarning[] {
  const seen = new Set<string>();
  return schedule.specialDays.flatMap(({ date, yearly }, i) => {
    const key = yearly === true ? date.slice(5) : date;
    if (seen.has(key)) return [finding('special-day-twice', `/specialDays/${i}`, { date })];
    seen.add(key);
    return [];
  });
}

function overlappingPeriods(schedule: Schedule): ScheduleWarning[] {
  return schedule.specialPeriods.flatMap(({ from, to }, i) => {
    const covered = schedule.specialPeriods.slice(0, i).some((earlier) => earlier.from <= to && from <= earlier.to);
    return covered ? [finding('periods-overlap', `/specialPeriods/${i}`, { from })] : [];
  });
}

/** Hours past midnight that reach into the hours of the next weekday. */
function runningOn(pointer: string, week: Week | undefined): ScheduleWarning[] {
  return WEEKDAYS.flatMap((weekday, i) => {
    const eve = WEEKDAYS[(i + 6) % 7];
    const reach = Math.max(0, ...toMinuteSpans(eve && week?.[eve]).map((span) => span.to - MINUTES_PER_DAY));
    const first = toMinuteSpans(week?.[weekday])[0];
    return first !== undefined && first.from < reach
      ? [finding('spans-run-into-next-day', `${pointer}/${weekday}`)]
      : [];
  });
}
