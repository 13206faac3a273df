import { type Schedule, type Span, type SpecialDay, type SpecialPeriod, timeline } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEntry } from '../../api/holidays.ts';

/** What to make of an event: leave it, close the day or days, or close for its time only. */
export const TAKES = ['leave', 'closed', 'time'] as const;
export type Take = (typeof TAKES)[number];

/** What can be made of it. */
export function takesOf({ times }: CalendarEntry): readonly Take[] {
  return times === null ? ['leave', 'closed'] : TAKES;
}

/** Chosen at first: whole days close; an event with times may be anybody's appointment. */
export function firstTake({ times }: CalendarEntry): Take {
  return times === null ? 'closed' : 'leave';
}

/** Already among the special days, or periods. */
export function isThere({ specialDays, specialPeriods }: Schedule, { first, last, yearly }: CalendarEntry): boolean {
  return (
    specialDays.some((day) => first === last && day.date === first && (day.yearly ?? false) === yearly) ||
    specialPeriods.some((period) => period.from === first && period.to === last)
  );
}

/** The schedule with what was chosen added to it. */
export function taken(schedule: Schedule, chosen: readonly { entry: CalendarEntry; take: Take }[]): Schedule {
  const wanted = chosen.filter(({ take }) => take !== 'leave');
  const days = wanted.filter(({ entry }) => entry.first === entry.last);
  const periods = wanted.filter(({ entry }) => entry.first !== entry.last);
  return {
    ...schedule,
    specialDays: [...schedule.specialDays, ...days.map(({ entry, take }) => dayOf(schedule, entry, take))],
    specialPeriods: [...schedule.specialPeriods, ...periods.map(({ entry }) => periodOf(entry))],
  };
}

const noteOf = ({ title }: CalendarEntry) => (title === '' ? {} : { note: title });

function periodOf(entry: CalendarEntry): SpecialPeriod {
  return { from: entry.first, to: entry.last, state: 'closed', ...noteOf(entry) };
}

function dayOf(schedule: Schedule, entry: CalendarEntry, take: Take): SpecialDay {
  const { first: date, times, yearly } = entry;
  const spans = take === 'time' && times !== null ? without(spansOn(schedule, date), times) : [];
  const what = spans.length === 0 ? { state: 'closed' as const } : { state: 'hours' as const, spans };
  return { date, ...(yearly ? { yearly } : {}), ...what, ...noteOf(entry) };
}

/** What would hold on a day without the event. Hours that begin on the day before stay with that. */
function spansOn(schedule: Schedule, date: string): readonly Span[] {
  const { closeNow: _, ...lasting } = schedule;
  const day = Temporal.PlainDate.from(date);
  const at = (of: Temporal.PlainDate) => of.toZonedDateTime(schedule.timeZone);
  return timeline(lasting, at(day), at(day.add({ days: 1 })))
    .filter(({ branch }) => branch !== 'closed')
    .map(({ from, to, branch }) => ({
      from: from.slice(11, 16),
      to: to.slice(0, 10) > date ? '24:00' : to.slice(11, 16),
      branch,
    }));
}

/** Takes a time out of a day's spans; times are text that sorts. */
function without(
  spans: readonly Span[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly Span[] {
  return spans.flatMap((span) => {
    const parts = [
      { ...span, to: span.to < from ? span.to : from },
      { ...span, from: span.from > to ? span.from : to },
    ];
    return parts.filter((part) => part.from < part.to);
  });
}
