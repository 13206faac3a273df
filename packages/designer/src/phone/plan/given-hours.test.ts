import { describe, expect, it } from 'vitest';
import { givenHours } from './given-hours.ts';

const mondays = {
  version: 1,
  title: 'Praxis',
  timeZone: 'Europe/Berlin',
  branches: [],
  weekly: { monday: [{ from: '09:00', to: '12:00', branch: 'open' }] },
  recurring: [],
  holidays: { country: 'DE', undecided: 'closed', days: [] },
  specialDays: [],
  specialPeriods: [],
};
const moment = { at: Date.parse('2026-11-22T10:00:00+01:00'), zone: 'Europe/Berlin', language: 'de' };

describe('decided opening hours', () => {
  it('open tomorrow at 8 where nothing is entered', () => {
    expect(givenHours('closed', undefined, moment)).toEqual({
      branch: 'closed',
      spoken: '',
      nextOpening: '2026-11-23T08:00:00+01:00[Europe/Berlin]',
    });
    expect(givenHours('open', undefined, moment)).toMatchObject({
      closesAt: '2026-11-22T18:00:00+01:00[Europe/Berlin]',
    });
  });

  it('are said as they are entered', () => {
    expect(givenHours('closed', mondays, moment)).toMatchObject({
      branch: 'closed',
      spoken: expect.stringContaining('9'),
      nextOpening: '2026-11-23T09:00:00+01:00[Europe/Berlin]',
    });
  });

  it('survive hours that can’t be read', () => {
    expect(givenHours('closed', { week: 'x' }, moment)).toMatchObject({ branch: 'closed' });
  });
});
