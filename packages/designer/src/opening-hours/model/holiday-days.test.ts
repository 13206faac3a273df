import { expect, it } from 'vitest';
import type { CalendarDay } from '../../api/holidays.ts';
import { chosenHolidays, daysToChoose, ticked } from './holiday-days.ts';

const calendar: readonly CalendarDay[] = [
  { date: '2026-12-24', kind: 'bank', name: { en: 'Christmas Eve' } },
  { date: '2026-12-25', kind: 'observance', name: { en: 'Something' } },
  { date: '2026-12-25', kind: 'public', name: { en: 'Christmas Day' } },
  { date: '2026-11-11', kind: 'observance', name: { en: 'Martinmas' } },
];
const days = daysToChoose(calendar, [2026], () => ({ en: 'Eve' }));

it('offers each date once, the public kind first, and both eves whatever the calendar knows', () => {
  expect(days.map(({ date, kind, name }) => [date, kind, name.en])).toEqual([
    ['2026-11-11', 'observance', 'Martinmas'],
    ['2026-12-24', 'bank', 'Christmas Eve'],
    ['2026-12-25', 'public', 'Christmas Day'],
    ['2026-12-31', 'observance', 'Eve'],
  ]);
});

it('ticks public days and the eves, and leaves the eves undecided', () => {
  const chosen = ticked(days, undefined);
  expect([...chosen]).toEqual(['2026-12-24', '2026-12-25', '2026-12-31']);
  expect(chosenHolidays(days, chosen, []).map(({ state }) => state)).toEqual(['undecided', 'usual', 'undecided']);
});

it('keeps what was decided, what was not chosen, and days that are not offered', () => {
  const before = [
    { date: '2025-12-25', name: { en: 'Christmas Day' }, state: 'usual' },
    { date: '2026-12-24', name: { en: 'Christmas Eve' }, state: 'closed' },
  ] as const;
  const chosen = ticked(days, { country: 'DE', days: before });
  expect([...chosen]).toEqual(['2026-12-24']);
  expect(chosenHolidays(days, chosen, before)).toEqual(before);
});
