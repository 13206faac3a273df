import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { HUNGARY } from './hungary.ts';
import { movedWorkdays } from './moved-workdays.ts';

const SATURDAY = 6;

test.each(HUNGARY.years)('$year: a Saturday is worked for each day off, in its own year', ({ year, source, moved }) => {
  expect(source).toMatch(/^\d+\/\d{4}\. \(.+\) NGM rendelet/);
  for (const { workday, counts } of moved) {
    expect(Temporal.PlainDate.from(workday)).toMatchObject({ year, dayOfWeek: SATURDAY });
    const off = Temporal.PlainDate.from(counts);
    expect([off.year, off.dayOfWeek < SATURDAY]).toEqual([year, true]);
  }
});

test('12 December 2026 counts as a Thursday, for Christmas Eve', () => {
  const moved = movedWorkdays('HU', [2026]);
  expect(moved?.days.find(({ date }) => date === '2026-12-12')).toMatchObject({ like: 'thursday' });
  expect(moved?.days.find(({ date }) => date === '2026-12-24')).toMatchObject({ like: null });
  expect(moved?.unknownYears).toEqual([]);
});

test('years whose decree isn’t known are said to be so, and other countries move nothing', () => {
  expect(movedWorkdays('HU', [2026, 2027, 2028])?.unknownYears).toEqual([2027, 2028]);
  expect(movedWorkdays('DE', [2026])).toBeNull();
});
