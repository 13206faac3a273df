import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseSchedule } from '../parse-schedule.ts';
import type { Schedule } from '../schedule.ts';
import { nextChange } from '../timeline.ts';
import { verdictAt } from '../verdict.ts';
import { harbourAndPine } from './harbour-and-pine.ts';
import { harsfaFogaszat } from './harsfa-fogaszat.ts';
import { stadtwerkeAuental } from './stadtwerke-auental.ts';

const at = (schedule: Schedule, local: string) =>
  verdictAt(schedule, Temporal.PlainDateTime.from(local).toZonedDateTime(schedule.timeZone));

describe.each([stadtwerkeAuental, harsfaFogaszat, harbourAndPine])('$title', (schedule) => {
  it('is a schedule', () => expect(parseSchedule(schedule)).toEqual({ schedule }));
});

describe('Stadtwerke Auental', () => {
  it.each([
    ['2026-12-10T11:29', 'open', 'specialDay', '2026-12-11T08:00:00+01:00[Europe/Berlin]'],
    ['2026-12-10T11:30', 'closed', 'specialDay', '2026-12-11T08:00:00+01:00[Europe/Berlin]'],
    ['2026-12-10T11:31', 'closed', 'specialDay', '2026-12-11T08:00:00+01:00[Europe/Berlin]'],
    ['2026-12-24T17:59', 'closed', 'specialDay', '2026-12-28T08:00:00+01:00[Europe/Berlin]'],
    ['2027-12-24T10:00', 'closed', 'specialDay', '2027-12-27T08:00:00+01:00[Europe/Berlin]'],
    ['2025-12-24T10:00', 'open', 'weekly', '2025-12-25T08:00:00+01:00[Europe/Berlin]'],
    ['2027-01-05T19:59', 'open', 'period', '2027-01-07T07:00:00+01:00[Europe/Berlin]'],
    ['2027-01-06T10:00', 'closed', 'holiday', '2027-01-07T07:00:00+01:00[Europe/Berlin]'],
    ['2027-01-10T10:00', 'closed', 'period', '2027-01-11T07:00:00+01:00[Europe/Berlin]'],
    ['2027-02-09T12:00', 'closed', 'specialDay', '2027-02-10T08:00:00+01:00[Europe/Berlin]'],
    ['2026-12-11T16:00', 'closed', 'weekly', '2026-12-14T08:00:00+01:00[Europe/Berlin]'],
  ])('%s: %s by %s, opens %s', (local, branch, kind, nextOpening) => {
    expect(at(stadtwerkeAuental, local)).toMatchObject({ branch, reason: { kind }, nextOpening });
  });

  it('works through 6 January once the period is ticked to open holidays', () => {
    const ticked: Schedule = {
      ...stadtwerkeAuental,
      specialPeriods: stadtwerkeAuental.specialPeriods.map((period) => ({ ...period, opensHolidays: true })),
    };
    const { branch, reason } = at(ticked, '2027-01-06T10:00');
    expect(branch).toBe('open');
    expect(reason).toMatchObject({ kind: 'period', note: 'Jahresablesung', holiday: { de: 'Heilige Drei Könige' } });
  });

  it('tells when it closes and since when it has been open', () => {
    expect(at(stadtwerkeAuental, '2027-03-02T09:30')).toEqual({
      branch: 'open',
      fallback: 'open',
      reason: { kind: 'weekly' },
      since: '2027-03-02T08:00:00+01:00[Europe/Berlin]',
      until: '2027-03-02T18:00:00+01:00[Europe/Berlin]',
      closesAt: '2027-03-02T18:00:00+01:00[Europe/Berlin]',
      nextOpening: '2027-03-03T08:00:00+01:00[Europe/Berlin]',
    });
  });
});

describe('Hársfa Fogászat', () => {
  it.each([
    ['2026-12-12T10:00', 'closed', 'specialDay', '2026-12-14T08:00:00+01:00[Europe/Budapest]'],
    ['2026-12-05T10:00', 'open', 'weekly', '2026-12-07T08:00:00+01:00[Europe/Budapest]'],
    ['2026-12-19T10:00', 'onCall', 'weekly', '2026-12-21T08:00:00+01:00[Europe/Budapest]'],
    ['2026-11-22T09:30', 'onCall', 'weekly', '2026-11-23T08:00:00+01:00[Europe/Budapest]'],
    ['2026-11-23T12:10', 'lunch', 'weekly', '2026-11-23T12:30:00+01:00[Europe/Budapest]'],
    ['2026-11-24T11:00', 'closed', 'specialDay', '2026-11-24T12:00:00+01:00[Europe/Budapest]'],
    ['2026-12-24T17:59', 'closed', 'period', '2027-01-04T08:00:00+01:00[Europe/Budapest]'],
    ['2026-12-26T09:30', 'onCall', 'holiday', '2027-01-04T08:00:00+01:00[Europe/Budapest]'],
    ['2026-12-27T09:30', 'closed', 'period', '2027-01-04T08:00:00+01:00[Europe/Budapest]'],
    ['2027-03-15T09:30', 'onCall', 'holiday', '2027-03-16T12:00:00+01:00[Europe/Budapest]'],
  ])('%s: %s by %s, opens %s', (local, branch, kind, nextOpening) => {
    expect(at(harsfaFogaszat, local)).toMatchObject({ branch, reason: { kind }, nextOpening });
  });

  it('counts lunch as closed for a flow that doesn’t know it', () => {
    expect(at(harsfaFogaszat, '2026-11-23T12:10')).toMatchObject({ fallback: 'closed', closesAt: null });
  });

  it('goes from open into lunch, not into closed', () => {
    const change = nextChange(harsfaFogaszat, Temporal.Instant.from('2026-11-23T09:00+01:00'));
    expect(change).toMatchObject({ at: '2026-11-23T12:00:00+01:00[Europe/Budapest]', branch: 'lunch' });
  });
});

describe('Harbour & Pine', () => {
  it.each([
    ['2026-11-29T19:59', 'open', 'period', '2026-11-30T08:00:00+00:00[Europe/Dublin]'],
    ['2026-11-29T20:00', 'closed', 'period', '2026-11-30T08:00:00+00:00[Europe/Dublin]'],
    ['2026-12-06T12:00', 'closed', 'weekly', '2026-12-07T09:00:00+00:00[Europe/Dublin]'],
    ['2026-12-26T12:00', 'closed', 'holiday', '2026-12-28T09:00:00+00:00[Europe/Dublin]'],
    ['2026-12-27T12:00', 'closed', 'period', '2026-12-28T09:00:00+00:00[Europe/Dublin]'],
    ['2026-10-26T12:00', 'closed', 'holiday', '2026-10-27T09:00:00+00:00[Europe/Dublin]'],
  ])('%s: %s by %s, opens %s', (local, branch, kind, nextOpening) => {
    expect(at(harbourAndPine, local)).toMatchObject({ branch, reason: { kind }, nextOpening });
  });
});
