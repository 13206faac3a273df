import type { Schedule, Span } from '../schedule.ts';

const open = (from: string, to: string): Span[] => [{ from, to, branch: 'open' }];
const long = open('08:00', '18:00');
const reading = open('07:00', '20:00');

/** The customer service of a Bavarian energy supplier: a holiday lies inside a period with longer hours. */
export const stadtwerkeAuental: Schedule = {
  version: 1,
  title: 'Kundenservice',
  timeZone: 'Europe/Berlin',
  branches: [],
  weekly: { monday: long, tuesday: long, wednesday: long, thursday: long, friday: open('08:00', '16:00') },
  recurring: [],
  holidays: {
    country: 'DE',
    region: 'BY',
    undecided: 'closed',
    days: [
      { date: '2026-12-25', name: { de: 'Erster Weihnachtstag', en: 'Christmas Day' }, state: 'usual' },
      { date: '2026-12-26', name: { de: 'Zweiter Weihnachtstag', en: 'Boxing Day' }, state: 'usual' },
      { date: '2027-01-01', name: { de: 'Neujahr', en: 'New Year' }, state: 'usual' },
      { date: '2027-01-06', name: { de: 'Heilige Drei Könige', en: 'Epiphany' }, state: 'usual' },
      { date: '2027-08-15', name: { de: 'Mariä Himmelfahrt', en: 'Assumption of Mary' }, state: 'undecided' },
    ],
  },
  specialDays: [
    { date: '2026-12-24', yearly: true, state: 'closed', note: 'Heiligabend' },
    { date: '2026-12-31', yearly: true, state: 'closed', note: 'Silvester' },
    { date: '2027-02-09', state: 'hours', spans: open('08:00', '12:00'), note: 'Faschingsdienstag' },
    { date: '2026-12-10', state: 'hours', spans: open('08:00', '11:30'), note: 'Betriebsversammlung' },
  ],
  specialPeriods: [
    {
      from: '2027-01-04',
      to: '2027-01-15',
      state: 'hours',
      weekly: { monday: reading, tuesday: reading, wednesday: reading, thursday: reading, friday: reading },
      note: 'Jahresablesung',
    },
  ],
};
