import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { harbourAndPine } from './samples/harbour-and-pine.ts';
import { harsfaFogaszat } from './samples/harsfa-fogaszat.ts';
import { stadtwerkeAuental } from './samples/stadtwerke-auental.ts';
import type { Schedule, Span } from './schedule.ts';
import { warnings } from './warnings.ts';

const found = (schedule: Schedule, now: string): string[] =>
  warnings(schedule, Temporal.Instant.from(now)).map(({ code, pointer }) => `${code} ${pointer}`);
const open = (from: string, to: string): Span[] => [{ from, to, branch: 'open' }];
const plain: Schedule = {
  version: 1,
  title: 'Test',
  timeZone: 'Europe/Berlin',
  branches: [],
  weekly: { monday: open('08:00', '16:00') },
  recurring: [],
  specialDays: [],
  specialPeriods: [],
};

describe('warnings', () => {
  it('has nothing to say about good hours', () => {
    expect(found(plain, '2026-10-14T08:00:00Z')).toEqual([]);
    expect(found(stadtwerkeAuental, '2026-10-14T08:00:00Z')).toEqual([]);
    expect(found(harbourAndPine, '2026-10-14T08:00:00Z')).toEqual([]);
  });

  it('finds a week without opening', () => {
    expect(found({ ...plain, weekly: {} }, '2026-10-14T08:00:00Z')).toEqual(['week-without-opening ']);
    expect(found(harsfaFogaszat, '2026-12-24T08:00:00Z')).toContain('week-without-opening ');
    expect(found(harsfaFogaszat, '2026-12-14T08:00:00Z')).not.toContain('week-without-opening ');
  });

  it('finds what is over', () => {
    expect(found(harsfaFogaszat, '2026-12-13T12:00:00Z')).toEqual([
      'special-day-past /specialDays/0',
      'special-day-past /specialDays/1',
    ]);
    expect(found(harbourAndPine, '2026-12-01T12:00:00Z')).toEqual(['period-past /specialPeriods/0']);
    const reopened: Schedule = { ...plain, closeNow: { since: '2026-10-14T07:00:00Z', until: '2026-10-14T08:00:00Z' } };
    expect(found(reopened, '2026-10-14T08:00:00Z')).toEqual(['closing-past /closeNow']);
    expect(found(reopened, '2026-10-14T07:59:00Z')).toEqual([]);
  });

  it('finds undecided holidays within two weeks', () => {
    expect(found(stadtwerkeAuental, '2027-08-01T12:00:00Z')).toContain('holiday-undecided /holidays/days/4');
    expect(found(stadtwerkeAuental, '2027-07-31T12:00:00Z')).not.toContain('holiday-undecided /holidays/days/4');
    expect(found(stadtwerkeAuental, '2027-08-16T12:00:00Z')).not.toContain('holiday-undecided /holidays/days/4');
  });

  it('finds overlaps', () => {
    const special = { date: '2026-12-24', state: 'closed' } as const;
    const period = { from: '2026-12-01', to: '2026-12-24', state: 'closed' } as const;
    const doubled: Schedule = {
      ...plain,
      specialDays: [special, special],
      specialPeriods: [
        period,
        { ...period, from: '2026-12-24', to: '2026-12-27' },
        { ...period, from: '2027-01-01', to: '2027-01-02' },
      ],
    };
    expect(found(doubled, '2026-10-14T08:00:00Z')).toEqual([
      'special-day-twice /specialDays/1',
      'periods-overlap /specialPeriods/1',
    ]);
    const late: Schedule = { ...plain, weekly: { sunday: open('20:00', '09:00'), monday: open('08:00', '16:00') } };
    expect(found(late, '2026-10-14T08:00:00Z')).toEqual(['spans-run-into-next-day /weekly/monday']);
  });

  it('finds hours that the clock leaves out', () => {
    const night: Schedule = { ...plain, weekly: { ...plain.weekly, saturday: open('22:00', '02:30') } };
    expect(warnings(night, Temporal.Instant.from('2026-10-14T08:00:00Z'))).toMatchObject([
      {
        code: 'clock-skips-time',
        pointer: '/weekly/saturday',
        values: { date: '2027-03-28', gapFrom: '02:00', gapTo: '03:00' },
      },
    ]);
    const early: Schedule = { ...plain, weekly: { ...plain.weekly, sunday: open('02:00', '03:00') } };
    expect(found(early, '2026-10-14T08:00:00Z')).toEqual(['clock-skips-time /weekly/sunday']);
    const around: Schedule = { ...plain, weekly: { ...plain.weekly, sunday: open('01:00', '03:00') } };
    expect(found(around, '2026-10-14T08:00:00Z')).toEqual([]);
  });
});
