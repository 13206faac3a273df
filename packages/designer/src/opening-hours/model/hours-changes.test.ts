import type { Schedule } from '@callwright/flow/hours';
import { expect, it } from 'vitest';
import { differences } from './hours-changes.ts';
import { newHours } from './new-hours.ts';
import { withDay } from './week-edit.ts';

const hours = newHours('Office', 'Europe/Berlin');
const closed = { ...hours, closeNow: { since: '2026-11-22T10:00:00Z' } };

it('finds nothing where only the order of the keys is another one', () => {
  const turned = Object.fromEntries(Object.entries(hours).reverse()) as Schedule;
  expect(differences(hours, turned)).toEqual([]);
});

it('names what differs, and where', () => {
  const after: Schedule = {
    ...hours,
    weekly: withDay(hours.weekly, 'friday', []),
    specialDays: [{ date: '2026-12-24', state: 'closed' }],
    holidays: { country: 'DE', days: [{ date: '2026-12-25', name: {}, state: 'usual' }] },
  };
  expect(differences(hours, after)).toEqual([
    { kind: 'week', days: ['friday'] },
    { kind: 'specialDays', dates: ['2026-12-24'] },
    { kind: 'holidays', dates: ['2026-12-25'] },
  ]);
});

it('tells closing, changing the closing and ending it apart', () => {
  const later = { ...closed, closeNow: { ...closed.closeNow, reason: 'Training' } };
  expect(differences(hours, closed)).toEqual([{ kind: 'closed' }]);
  expect(differences(closed, later)).toEqual([{ kind: 'closing' }]);
  expect(differences(closed, hours)).toEqual([{ kind: 'reopened' }]);
});
