import { Temporal } from 'temporal-polyfill';
import { dayOfIso } from './calendar-day.ts';
import { checkSpans } from './check-spans.ts';
import { finding, type ScheduleProblem } from './problem.ts';
import { type Schedule, type Span, WEEKDAYS, type Week } from './schedule.ts';
import { isTimeZone } from './zone-clock.ts';

/** What the schema can't see: dates, zone, branches, overlaps. Needs a document of the right shape. */
export function checkSchedule(schedule: Schedule): ScheduleProblem[] {
  const zone = isTimeZone(schedule.timeZone) ? [] : [finding('zone-unknown', '/timeZone', { zone: schedule.timeZone })];
  const branches = new Set(['open', ...schedule.branches.map((branch) => branch.name)]);
  return [
    ...zone,
    ...checkBranches(schedule),
    ...spanLists(schedule).flatMap(({ pointer, spans }) => checkSpans(pointer, spans, branches)),
    ...missingSpans(schedule),
    ...dates(schedule).flatMap(({ pointer, date }) => checkDate(pointer, date)),
    ...checkPeriods(schedule),
    ...checkClosing(schedule),
  ];
}

function checkBranches(schedule: Schedule): ScheduleProblem[] {
  const names = schedule.branches.map((branch) => branch.name);
  return names.flatMap((branch, index): ScheduleProblem[] => {
    const pointer = `/branches/${index}/name`;
    if (branch === 'open' || branch === 'closed') return [finding('branch-reserved', pointer, { branch })];
    return names.indexOf(branch) < index ? [finding('branch-twice', pointer, { branch })] : [];
  });
}

type SpanList = { readonly pointer: string; readonly spans: readonly Span[] };

function spanLists(schedule: Schedule): SpanList[] {
  const week = (pointer: string, of: Week | undefined): SpanList[] =>
    WEEKDAYS.map((weekday) => ({ pointer: `${pointer}/${weekday}`, spans: of?.[weekday] ?? [] }));
  const list = (pointer: string, spans: readonly Span[] | undefined): SpanList => ({ pointer, spans: spans ?? [] });
  return [
    ...week('/weekly', schedule.weekly),
    ...schedule.recurring.map((rule, i) => list(`/recurring/${i}/spans`, rule.spans)),
    list('/holidays/usual/spans', schedule.holidays?.usual?.spans),
    ...(schedule.holidays?.days ?? []).map((day, i) => list(`/holidays/days/${i}/spans`, day.spans)),
    ...schedule.specialDays.map((day, i) => list(`/specialDays/${i}/spans`, day.spans)),
    ...schedule.specialPeriods.flatMap((period, i) => week(`/specialPeriods/${i}/weekly`, period.weekly)),
  ];
}

/** Who asks for hours of one's own and gives none has forgotten something; who means closed can say so. */
function missingSpans(schedule: Schedule): ScheduleProblem[] {
  const days = [
    { pointer: '/holidays/usual', day: schedule.holidays?.usual },
    ...(schedule.holidays?.days ?? []).map((day, i) => ({ pointer: `/holidays/days/${i}`, day })),
    ...schedule.specialDays.map((day, i) => ({ pointer: `/specialDays/${i}`, day })),
  ];
  const empty = days.filter(({ day }) => day?.state === 'hours' && (day.spans ?? []).length === 0);
  return [
    ...empty.map(({ pointer }) => finding('spans-missing', `${pointer}/spans`)),
    ...schedule.specialDays.flatMap(({ state, weekday }, i) =>
      state === 'weekday' && weekday === undefined ? [finding('weekday-missing', `/specialDays/${i}/weekday`)] : [],
    ),
    ...schedule.specialPeriods.flatMap((period, i) => {
      const none = WEEKDAYS.every((weekday) => (period.weekly?.[weekday] ?? []).length === 0);
      return period.state === 'hours' && none ? [finding('spans-missing', `/specialPeriods/${i}/weekly`)] : [];
    }),
  ];
}

function dates(schedule: Schedule): { pointer: string; date: string }[] {
  return [
    ...(schedule.holidays?.days ?? []).map((day, i) => ({ pointer: `/holidays/days/${i}/date`, date: day.date })),
    ...schedule.specialDays.map((day, i) => ({ pointer: `/specialDays/${i}/date`, date: day.date })),
    ...schedule.specialPeriods.flatMap((period, i) => [
      { pointer: `/specialPeriods/${i}/from`, date: period.from },
      { pointer: `/specialPeriods/${i}/to`, date: period.to },
    ]),
  ];
}

function checkDate(pointer: string, date: string): ScheduleProblem[] {
  return dayOfIso(date) === undefined ? [finding('date-impossible', pointer, { date })] : [];
}

function checkPeriods(schedule: Schedule): ScheduleProblem[] {
  return schedule.specialPeriods.flatMap(({ from, to }, i) =>
    to < from ? [finding('period-backwards', `/specialPeriods/${i}/to`, { from, to })] : [],
  );
}

function checkClosing(schedule: Schedule): ScheduleProblem[] {
  if (schedule.closeNow === undefined) return [];
  const since = readInstant(schedule.closeNow.since);
  if (since === undefined) return [finding('date-unreadable', '/closeNow/since')];
  if (schedule.closeNow.until === undefined) return [];
  const until = readInstant(schedule.closeNow.until);
  if (until === undefined) return [finding('date-unreadable', '/closeNow/until')];
  return until <= since ? [finding('closing-backwards', '/closeNow/until')] : [];
}

function readInstant(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}
