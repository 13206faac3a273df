import { expect, it } from 'vitest';
import { queueClock } from './queue-clock.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const named = (name: string, timeZone: string) => ({
  name,
  title: name,
  version: 1,
  updatedAt: 1,
  sample: false,
  document: {
    version: 1,
    title: name,
    timeZone,
    branches: [],
    weekly: Object.fromEntries(DAYS.map((day) => [day, [{ from: '08:00', to: '18:00', branch: 'open' }]])),
    recurring: [],
    specialDays: [],
    specialPeriods: [],
  },
});
/** Half past midnight in Berlin, the day before in London. */
const NOW = Date.parse('2026-11-22T23:30:00Z');

it('goes by the queue’s own opening hours, and says when it opens', () => {
  const clock = queueClock('berlin', [named('london', 'Europe/London'), named('berlin', 'Europe/Berlin')], 'UTC', NOW);
  expect(new Date(clock.dayBegan).toISOString()).toBe('2026-11-22T23:00:00.000Z');
  expect(new Date(clock.opensAt ?? 0).toISOString()).toBe('2026-11-23T07:00:00.000Z');
});

it('goes by the zone of the house where the queue has no hours', () => {
  const clock = queueClock(null, [named('berlin', 'Europe/Berlin')], 'Europe/London', NOW);
  expect(new Date(clock.dayBegan).toISOString()).toBe('2026-11-22T00:00:00.000Z');
  expect(clock.opensAt).toBeNull();
});
