import type { Schedule, Span } from '@callwright/flow/hours';

const OFFICE: readonly Span[] = [{ from: '09:00', to: '17:00', branch: 'open' }];

/** What new opening hours begin with: an ordinary office week, to be changed. */
export function newHours(title: string, timeZone: string): Schedule {
  return {
    version: 1,
    title,
    timeZone,
    branches: [],
    weekly: { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE },
    recurring: [],
    specialDays: [],
    specialPeriods: [],
  };
}
