import { parseSchedule, type Schedule } from '@callwright/flow/hours';
import { expect, it } from 'vitest';
import { callbackSlots } from './callback-slots.ts';
import { callbacks } from './callbacks.ts';

const day = [{ from: '09:00', to: '16:30', branch: 'open' }];
const document = {
  version: 1,
  title: 'Shop',
  timeZone: 'Europe/Dublin',
  branches: [],
  weekly: { monday: day, tuesday: day, friday: day },
  recurring: [],
  holidays: { country: 'IE', days: [{ date: '2026-10-26', name: { en: 'October bank holiday' }, state: 'usual' }] },
  specialDays: [],
  specialPeriods: [],
};
const windows = [
  { from: '15:00', until: '16:00' },
  { from: '09:00', until: '11:00' },
  { from: '16:00', until: '17:00' },
];
const at = (iso: string) => Date.parse(iso);

function shop(): Schedule {
  const read = parseSchedule(document);
  if (!('schedule' in read)) throw new Error('These hours can be read.');
  return read.schedule;
}

it('offers the next times that lie wholly in opening hours, over a weekend, a bank holiday and the clock’s change', () => {
  expect(callbackSlots(shop(), windows, at('2026-10-23T10:00:00+01:00'), 3)).toEqual([
    { from: '2026-10-23T15:00:00+01:00[Europe/Dublin]', until: '2026-10-23T16:00:00+01:00[Europe/Dublin]' },
    { from: '2026-10-27T09:00:00+00:00[Europe/Dublin]', until: '2026-10-27T11:00:00+00:00[Europe/Dublin]' },
    { from: '2026-10-27T15:00:00+00:00[Europe/Dublin]', until: '2026-10-27T16:00:00+00:00[Europe/Dublin]' },
  ]);
});

it('offers nothing in closed hours, and any time where there are no hours', () => {
  const night = [{ from: '22:00', until: '23:00' }];
  const now = at('2026-10-23T10:00:00Z');
  expect(callbackSlots(shop(), night, now, 3)).toEqual([]);
  expect(callbackSlots(null, night, now, 2)).toHaveLength(2);
  expect(callbackSlots(null, [{ from: '11:00', until: '10:00' }], now, 2)).toEqual([]);
});

it('offers simulated callers the times of their world', () => {
  const ask = { do: 'slots', queue: 'orders', schedule: 'shop', windows, count: 1 } as const;
  const now = at('2026-10-24T10:00:00Z');
  const [slot] = callbackSlots(shop(), windows, now, 1);
  expect(callbacks.simulate({ schedules: { shop: document } }, ask, now)).toEqual({ kind: 'slots', slots: [slot] });
  expect(callbacks.simulate({ slots: [] }, ask, now)).toEqual({ kind: 'slots', slots: [] });
  expect(callbacks.simulate({ schedules: { shop: 'nonsense' } }, ask, now)).toMatchObject({ kind: 'error' });
});
