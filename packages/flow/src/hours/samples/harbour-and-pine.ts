import type { Schedule, Span } from '../schedule.ts';

const open = (from: string, to: string): Span[] => [{ from, to, branch: 'open' }];
const day = open('09:00', '17:30');
const long = open('08:00', '20:00');

/** A web shop in Cork: a Black-Friday week with hours on all seven days, and closed over Christmas. */
export const harbourAndPine: Schedule = {
  version: 1,
  title: 'Customer service',
  timeZone: 'Europe/Dublin',
  branches: [],
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: open('10:00', '14:00') },
  recurring: [],
  holidays: {
    country: 'IE',
    days: [
      { date: '2026-10-26', name: { en: 'October bank holiday' }, state: 'usual' },
      { date: '2026-12-25', name: { en: 'Christmas Day' }, state: 'usual' },
      { date: '2026-12-26', name: { en: 'St Stephen’s Day' }, state: 'usual' },
      { date: '2027-01-01', name: { en: 'New Year’s Day' }, state: 'usual' },
      { date: '2027-02-01', name: { en: 'St Brigid’s Day' }, state: 'usual' },
    ],
  },
  specialDays: [],
  specialPeriods: [
    {
      from: '2026-11-23',
      to: '2026-11-30',
      state: 'hours',
      weekly: {
        monday: long,
        tuesday: long,
        wednesday: long,
        thursday: long,
        friday: long,
        saturday: long,
        sunday: long,
      },
      note: 'Black Friday',
    },
    { from: '2026-12-25', to: '2026-12-27', state: 'closed', note: 'Christmas' },
  ],
};
