import { expect, it } from 'vitest';
import { dayStrip } from './day-strip.ts';
import { newHours } from './new-hours.ts';

const hours = newHours('Office', 'Europe/Berlin');

it('cuts each day by its own length, also the one of 25 hours', () => {
  // Saturday before the clock is put back.
  const [saturday, sunday, monday] = dayStrip(hours, Date.parse('2026-10-24T10:00:00Z'), 3);
  expect(saturday?.parts).toMatchObject([{ branch: 'closed', start: 0, end: 1, from: '00:00', to: '24:00' }]);
  expect(sunday?.parts).toMatchObject([{ branch: 'closed', start: 0, end: 1 }]);
  expect(monday?.parts).toMatchObject([
    { branch: 'closed', to: '09:00' },
    { branch: 'open', start: 9 / 24, end: 17 / 24, from: '09:00', to: '17:00' },
    { branch: 'closed', to: '24:00' },
  ]);
});

it('gives the reason only where the day isn’t as the week says', () => {
  const special = { ...hours, specialDays: [{ date: '2026-11-24', state: 'closed' as const, note: 'Moving' }] };
  const [monday, tuesday] = dayStrip(special, Date.parse('2026-11-23T10:00:00Z'), 2);
  expect(monday?.reasons).toEqual([]);
  expect(tuesday?.reasons).toEqual([{ kind: 'specialDay', date: '2026-11-24', note: 'Moving' }]);
});
