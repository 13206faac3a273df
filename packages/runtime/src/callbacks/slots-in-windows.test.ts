import { parseSchedule } from '@callwright/flow/hours';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { officeHours } from '../seed/office-hours.ts';
import { msOf } from './queue-hours.ts';
import { slotsInWindows } from './slots-in-windows.ts';

const read = parseSchedule(officeHours('Europe/Berlin'));
const office = 'schedule' in read ? read.schedule : null;
const MONDAY = Date.parse('2026-11-23T10:00:00+01:00');
const WINDOWS = [
  { from: '09:00', until: '11:00' },
  { from: '15:00', until: '17:00' },
];

it('offers what is next of the times of any day, within opening hours', () => {
  expect(slotsInWindows(office, WINDOWS, MONDAY, 3).map(({ from }) => from)).toEqual([
    '2026-11-23T15:00:00+01:00[Europe/Berlin]',
    '2026-11-24T09:00:00+01:00[Europe/Berlin]',
    '2026-11-24T15:00:00+01:00[Europe/Berlin]',
  ]);
  const friday = Date.parse('2026-11-27T16:00:00+01:00');
  expect(slotsInWindows(office, WINDOWS, friday, 1)[0]?.from).toBe('2026-11-30T09:00:00+01:00[Europe/Berlin]');
  expect(slotsInWindows(office, [{ from: '16:30', until: '17:30' }], MONDAY, 3)).toEqual([]);
  expect(slotsInWindows(null, WINDOWS, MONDAY, 9)).toHaveLength(9);
});

it('never offers what has begun, out of order, or more than is wanted', () => {
  const clock = fc.nat({ max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
  const windows = fc.array(fc.record({ from: clock, until: clock }), { minLength: 1, maxLength: 6 });
  // Both nights in which clocks are changed are within.
  const moments = fc.integer({ min: Date.parse('2026-10-01T00:00:00Z'), max: Date.parse('2027-04-30T00:00:00Z') });
  fc.assert(
    fc.property(
      windows,
      moments,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(office, null),
      (all, now, count, hours) => {
        const slots = slotsInWindows(hours, all, now, count).map(({ from, until }) => ({
          from: msOf(from),
          until: msOf(until),
        }));
        expect(slots.length).toBeLessThanOrEqual(count);
        for (const [nth, { from, until }] of slots.entries()) {
          expect(from).toBeGreaterThan(now);
          expect(until).toBeGreaterThan(from);
          expect(from).toBeGreaterThanOrEqual(slots[nth - 1]?.from ?? 0);
        }
      },
    ),
    { numRuns: 60 },
  );
});
