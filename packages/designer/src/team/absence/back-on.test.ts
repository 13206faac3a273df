import { expect, test } from 'vitest';
import { dayAfter, midnightOf } from './back-on.ts';

test('the day after goes over the ends of months and years', () => {
  expect(dayAfter(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-23');
  expect(dayAfter(new Date(2026, 10, 30))).toBe('2026-12-01');
  expect(dayAfter(new Date(2026, 11, 31, 12))).toBe('2027-01-01');
});

test('a day begins by the clock of this place; what is no day doesn’t', () => {
  expect(midnightOf('2026-11-24')).toBe(new Date(2026, 10, 24).toISOString());
  expect(midnightOf('2026-02-30')).toBeNull();
  expect(midnightOf('')).toBeNull();
});
