import type { Schedule } from '@callwright/flow/hours';

const workday = [{ from: '09:00', to: '17:00', branch: 'open' }];

/** Plain opening hours that every installation begins with, so that a first call flow can ask some. */
export function officeHours(timeZone: string): Schedule {
  return {
    version: 1,
    title: 'Office',
    timeZone,
    branches: [],
    weekly: { monday: workday, tuesday: workday, wednesday: workday, thursday: workday, friday: workday },
    recurring: [],
    specialDays: [],
    specialPeriods: [],
  };
}
