import type { Schedule, Span } from '../schedule.ts';

const withLunch: Span[] = [
  { from: '08:00', to: '12:00', branch: 'open' },
  { from: '12:00', to: '12:30', branch: 'lunch' },
  { from: '12:30', to: '16:00', branch: 'open' },
];
const afternoon: Span[] = [{ from: '12:00', to: '19:00', branch: 'open' }];
const onCall: Span[] = [{ from: '09:00', to: '12:00', branch: 'onCall' }];

/** A dental practice at the border: four ways out, on call at weekends and on holidays, leave over the turn of the year. */
export const harsfaFogaszat: Schedule = {
  version: 1,
  title: 'Rendelési idő',
  timeZone: 'Europe/Budapest',
  branches: [
    { name: 'lunch', fallback: 'closed', title: { hu: 'Ebédszünet', de: 'Mittagspause', en: 'Lunch break' } },
    { name: 'onCall', fallback: 'closed', title: { hu: 'Ügyelet', de: 'Notdienst', en: 'On call' } },
  ],
  weekly: {
    monday: withLunch,
    tuesday: afternoon,
    wednesday: withLunch,
    thursday: afternoon,
    friday: [{ from: '08:00', to: '13:00', branch: 'open' }],
    saturday: onCall,
    sunday: onCall,
  },
  recurring: [{ weekday: 'saturday', nth: 1, spans: [{ from: '09:00', to: '12:00', branch: 'open' }] }],
  holidays: {
    country: 'HU',
    usual: { state: 'hours', spans: onCall },
    undecided: 'closed',
    days: [
      { date: '2026-12-25', name: { hu: 'Karácsony', de: 'Weihnachten', en: 'Christmas' }, state: 'usual' },
      { date: '2026-12-26', name: { hu: 'Karácsony másnapja', de: 'Zweiter Weihnachtstag' }, state: 'usual' },
      { date: '2027-01-01', name: { hu: 'Újév', de: 'Neujahr', en: 'New Year' }, state: 'usual' },
      { date: '2027-03-15', name: { hu: 'Nemzeti ünnep', de: 'Nationalfeiertag' }, state: 'usual' },
    ],
  },
  specialDays: [
    { date: '2026-12-12', state: 'closed', note: 'Áthelyezett munkanap' },
    {
      date: '2026-11-24',
      state: 'hours',
      spans: afternoon,
      note: 'Dr. Kiss beteg',
      text: {
        hu: 'Dr. Kiss mai rendelése betegség miatt elmarad.',
        de: 'Die heutige Sprechstunde von Dr. Kiss entfällt.',
      },
    },
  ],
  specialPeriods: [
    { from: '2026-12-24', to: '2027-01-03', state: 'closed', note: 'Szabadság' },
    { from: '2027-08-09', to: '2027-08-20', state: 'closed', note: 'Szabadság, helyettes: Dr. Németh' },
  ],
};
