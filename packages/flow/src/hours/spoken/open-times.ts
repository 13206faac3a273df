import { MINUTES_PER_DAY, type MinuteSpan, toMinuteSpans } from '../clock-time.ts';
import { type Schedule, type Span, WEEKDAYS, type Week, type Weekday } from '../schedule.ts';
import type { OpenTimes, WeekdayRun } from './language.ts';
import { clockTime } from './spoken-moment.ts';

/** Days with the same hours. */
export type OpenDays = { readonly runs: readonly WeekdayRun[]; readonly times: OpenTimes };

/** When callers are served: spans that count as open, joined where one ends as the next begins; undefined if never. */
export function openTimes(schedule: Schedule, spans: readonly Span[] | undefined): OpenTimes | undefined {
  const open = new Set(schedule.branches.filter((branch) => branch.fallback === 'open').map((branch) => branch.name));
  const joined: MinuteSpan[] = [];
  for (const span of toMinuteSpans(spans).filter(({ branch }) => branch === 'open' || open.has(branch))) {
    const last = joined.at(-1);
    if (last !== undefined && last.to >= span.from) joined.splice(-1, 1, { ...last, to: Math.max(last.to, span.to) });
    else joined.push(span);
  }
  if (joined.length === 0) return undefined;
  if (joined.some((span) => span.from === 0 && span.to >= MINUTES_PER_DAY)) return 'allDay';
  return joined.map((span) => ({ from: clockTime(span.from), to: clockTime(span.to) }));
}

/** The week's open days, those with the same hours together, in order of their first day. */
export function openDays(schedule: Schedule, week: Week | undefined): OpenDays[] {
  const groups = new Map<string, { times: OpenTimes; days: Weekday[] }>();
  for (const day of WEEKDAYS) {
    const times = openTimes(schedule, week?.[day]);
    if (times === undefined) continue;
    const key = JSON.stringify(times);
    const group = groups.get(key) ?? { times, days: [] };
    groups.set(key, { times, days: [...group.days, day] });
  }
  return [...groups.values()].map(({ times, days }) => ({ times, runs: runsOf(days) }));
}

function runsOf(days: readonly Weekday[]): WeekdayRun[] {
  const runs: WeekdayRun[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const follows = last !== undefined && WEEKDAYS.indexOf(last.last) + 1 === WEEKDAYS.indexOf(day);
    if (follows) runs.splice(-1, 1, { first: last.first, last: day });
    else runs.push({ first: day, last: day });
  }
  return runs;
}
