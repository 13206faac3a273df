import { verdictAt } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { FlowFolder } from './flow-folder.ts';
import { shiftDates } from './shift-dates.ts';

const folder: FlowFolder = {
  path: '',
  flows: [],
  queues: {},
  agents: [],
  schedules: {
    office: {
      version: 1,
      title: 'Office',
      timeZone: 'Europe/Berlin',
      branches: [],
      weekly: { thursday: [{ from: '08:00', to: '18:00', branch: 'open' }] },
      recurring: [],
      holidays: { country: 'DE', days: [{ date: '2026-12-25', name: {}, state: 'usual' }] },
      specialDays: [
        { date: '2026-12-10', state: 'hours', spans: [{ from: '08:00', to: '11:30', branch: 'open' }] },
        { date: '2026-12-24', yearly: true, state: 'closed' },
      ],
      specialPeriods: [{ from: '2027-01-04', to: '2027-01-15', state: 'closed' }],
    },
  },
  lists: {},
  announcements: {
    storm: { title: 'Storm', text: {}, from: '2026-12-02T14:10:00+01:00', until: '2026-12-02T16:30:00+01:00' },
  },
  boxes: [],
  numbers: [],
  contacts: [],
  world: {},
  callTests: [],
  problems: [],
};
const on = (date: string) => shiftDates(folder, Temporal.PlainDate.from(date));

test.each(['2025-01-01', '2026-11-22', '2026-12-28'])('on %s the dates of the files still hold', (date) => {
  expect(on(date)).toBe(folder);
});

test('years later they lie around the first start again, on the same weekdays', () => {
  const shifted = on('2029-11-20');
  expect(shifted.schedules.office?.specialDays.map(({ date }) => date)).toEqual(['2029-12-06', '2026-12-24']);
  expect(shifted.schedules.office?.specialPeriods).toMatchObject([{ from: '2029-12-31', to: '2030-01-11' }]);
  expect(shifted.announcements.storm).toMatchObject({
    from: '2029-11-28T14:10:00+01:00',
    until: '2029-11-28T16:30:00+01:00',
  });
  expect(shifted.schedules.office?.holidays?.days).toEqual(folder.schedules.office?.holidays?.days);
});

test('a year after they are over they lie ahead again', () => {
  expect(on('2027-10-01').schedules.office?.specialDays[0]?.date).toBe('2027-12-09');
});

test('a shifted schedule still is one', () => {
  const { office } = on('2029-11-20').schedules;
  if (office === undefined) throw new Error('it is gone');
  const noon = Temporal.ZonedDateTime.from('2029-12-06T12:00[Europe/Berlin]');
  expect(verdictAt(office, noon).reason.kind).toBe('specialDay');
});
