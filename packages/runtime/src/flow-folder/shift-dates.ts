import type { Schedule } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';
import type { FlowFolder } from './flow-folder.ts';
import type { AnnouncementFile } from './shapes.ts';

/** The sample businesses' dates lie after this day. */
const SAMPLES_BEGIN = Temporal.PlainDate.from('2026-11-16');
/** A year of whole weeks, so that a Thursday stays one. */
const YEAR = 52;
/** So many weeks into them most still lie ahead. */
const GRACE = 6;

/**
 * The folder as it is seeded: special days, periods and announcements are moved on by whole years of 52 weeks, until
 * most lie ahead of `today` (the files' own lie in the winter of 2026). Holidays and what comes every year stay, for
 * the calendar decides about those.
 */
export function shiftDates(folder: FlowFolder, today: Temporal.PlainDate): FlowFolder {
  const late = SAMPLES_BEGIN.until(today, { largestUnit: 'weeks' }).weeks;
  const weeks = Math.max(0, Math.ceil((late - GRACE) / YEAR)) * YEAR;
  if (weeks === 0) return folder;
  const schedules = Object.entries(folder.schedules).map(([name, schedule]) => [name, shiftSchedule(schedule, weeks)]);
  const announcements = Object.entries(folder.announcements).map(([name, one]) => [
    name,
    shiftAnnouncement(one, weeks),
  ]);
  return { ...folder, schedules: Object.fromEntries(schedules), announcements: Object.fromEntries(announcements) };
}

function shiftSchedule(schedule: Schedule, weeks: number): Schedule {
  return {
    ...schedule,
    specialDays: schedule.specialDays.map((day) =>
      day.yearly === true ? day : { ...day, date: shiftDate(day.date, weeks) },
    ),
    specialPeriods: schedule.specialPeriods.map((period) => ({
      ...period,
      from: shiftDate(period.from, weeks),
      to: shiftDate(period.to, weeks),
    })),
  };
}

function shiftAnnouncement(announcement: AnnouncementFile, weeks: number): AnnouncementFile {
  const { from, until } = announcement;
  return {
    ...announcement,
    ...(from === undefined ? {} : { from: shiftInstant(from, weeks) }),
    ...(until === undefined ? {} : { until: shiftInstant(until, weeks) }),
  };
}

function shiftDate(date: string, weeks: number): string {
  return Temporal.PlainDate.from(date).add({ weeks }).toString();
}

/** By the clock on the wall: midnight stays midnight. Samples never stand at a change of daylight saving. */
function shiftInstant(instant: string, weeks: number): string {
  return `${shiftDate(instant.slice(0, 10), weeks)}${instant.slice(10)}`;
}
