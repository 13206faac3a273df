import { dayOfIso } from './calendar-day.ts';
import { instantOf, type Moment, prepare } from './prepared.ts';
import type { Holiday, Schedule } from './schedule.ts';

/** The holidays from today on that nobody has decided about, up to so many days ahead, in the order of the calendar. */
export function undecidedHolidays(schedule: Schedule, now: Moment, days: number): readonly Holiday[] {
  const today = prepare(schedule).dayAt(instantOf(now));
  const due = (date: string): boolean => {
    const day = dayOfIso(date);
    return day !== undefined && day >= today && day <= today + days;
  };
  return (schedule.holidays?.days ?? [])
    .filter(({ date, state }) => state === 'undecided' && due(date))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}
