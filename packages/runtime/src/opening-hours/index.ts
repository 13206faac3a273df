export { type CalendarDay, type Country, calendarOf, countries } from './holiday-calendar.ts';
export type { HoursUse } from './hours-uses.ts';
export { createOpeningHours, type HoursSaved, type KeptHours, type OpeningHours } from './opening-hours.ts';
