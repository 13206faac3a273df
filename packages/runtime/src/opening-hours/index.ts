export {
  type CalendarEntry,
  type CalendarFile,
  NoCalendar,
  readCalendarFile,
} from './calendar-file/read-calendar-file.ts';
export { type CalendarDay, type Country, calendarOf, countries } from './holiday-calendar.ts';
export { hoursThatPlay } from './hours-that-play.ts';
export type { HoursUse } from './hours-uses.ts';
export { type MovedDay, type MovedDays, movedWorkdays } from './moved-workdays/moved-workdays.ts';
export { createOpeningHours, type HoursSaved, type KeptHours, type OpeningHours } from './opening-hours.ts';
export * from './reminders/index.ts';
