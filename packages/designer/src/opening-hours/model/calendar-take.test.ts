import { parseSchedule, type Schedule } from '@callwright/flow/hours';
import { expect, it } from 'vitest';
import type { CalendarEntry } from '../../api/holidays.ts';
import { firstTake, isThere, taken } from './calendar-take.ts';
import { newHours } from './new-hours.ts';

const office = newHours('Office', 'Europe/Berlin');
const lunch: Schedule = {
  ...office,
  branches: [{ name: 'lunch', fallback: 'closed' }],
  weekly: {
    thursday: [
      { from: '08:00', to: '12:00', branch: 'open' },
      { from: '12:00', to: '13:00', branch: 'lunch' },
      { from: '13:00', to: '24:00', branch: 'open' },
    ],
  },
};
const entry = (part: Partial<CalendarEntry>): CalendarEntry => ({
  title: 'Training',
  first: '2026-12-03',
  last: '2026-12-03',
  times: null,
  yearly: false,
  ...part,
});

it('closes days and periods, with the event’s name as their note', () => {
  const made = taken(office, [
    { entry: entry({}), take: 'closed' },
    { entry: entry({ title: '', first: '2026-12-24', last: '2027-01-03' }), take: 'closed' },
    { entry: entry({ title: 'Fair', first: '2027-03-05', last: '2027-03-05', yearly: true }), take: 'closed' },
    { entry: entry({ first: '2026-12-04', last: '2026-12-04' }), take: 'leave' },
  ]);
  expect(made.specialDays).toEqual([
    { date: '2026-12-03', state: 'closed', note: 'Training' },
    { date: '2027-03-05', yearly: true, state: 'closed', note: 'Fair' },
  ]);
  expect(made.specialPeriods).toEqual([{ from: '2026-12-24', to: '2027-01-03', state: 'closed' }]);
  expect(parseSchedule(made)).toHaveProperty('schedule');
  expect(isThere(made, entry({}))).toBe(true);
  expect(isThere(made, entry({ first: '2026-12-05', last: '2026-12-05' }))).toBe(false);
});

it('takes an event’s time out of what would hold on its day', () => {
  const closedFor = (from: string, to: string) =>
    taken(lunch, [{ entry: entry({ times: { from, to } }), take: 'time' }]).specialDays[0];
  expect(closedFor('11:00', '14:30')?.spans).toEqual([
    { from: '08:00', to: '11:00', branch: 'open' },
    { from: '14:30', to: '24:00', branch: 'open' },
  ]);
  expect(closedFor('20:00', '24:00')?.spans?.at(-1)).toEqual({ from: '13:00', to: '20:00', branch: 'open' });
  expect(closedFor('00:00', '24:00')).toEqual({ date: '2026-12-03', state: 'closed', note: 'Training' });
});

it('decides nothing about appointments by itself', () => {
  expect(firstTake(entry({}))).toBe('closed');
  expect(firstTake(entry({ times: { from: '10:00', to: '11:00' } }))).toBe('leave');
});
