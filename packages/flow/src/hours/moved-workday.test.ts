import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseSchedule } from './parse-schedule.ts';
import { harsfaFogaszat } from './samples/harsfa-fogaszat.ts';
import type { Holiday, Holidays, Schedule } from './schedule.ts';
import { undecidedHolidays } from './undecided.ts';
import { verdictAt } from './verdict.ts';

const name = { hu: 'Áthelyezett munkanap' };
/** Saturday 12 December 2026, which the decree makes a Thursday. */
function practice(state: Holiday['state'], policy?: NonNullable<Holidays['undecided']>): Schedule {
  const { holidays, ...rest } = harsfaFogaszat;
  const { undecided: _, ...calendar } = holidays ?? { country: 'HU', days: [] };
  const spans = state === 'hours' ? { spans: [{ from: '10:00', to: '11:00', branch: 'open' }] } : {};
  return {
    ...rest,
    specialDays: [],
    specialPeriods: [],
    holidays: {
      ...calendar,
      ...(policy === undefined ? {} : { undecided: policy }),
      days: [{ date: '2026-12-12', name, state, like: 'thursday', ...spans }],
    },
  };
}
const at = (schedule: Schedule, time: string, date = '2026-12-12') =>
  verdictAt(schedule, Temporal.ZonedDateTime.from(`${date}T${time}[Europe/Budapest]`));

describe('a moved workday', () => {
  it('has the hours of the weekday that it counts as, once somebody said so', () => {
    const counts = practice('open');
    expect(at(counts, '12:30')).toMatchObject({
      branch: 'open',
      reason: { kind: 'weekly', like: 'thursday', holiday: name },
    });
    expect(at(counts, '10:00').branch).toBe('closed');
  });

  it('stays an ordinary Saturday, with its on-call hours, where that was chosen', () => {
    const usual = at(practice('usual'), '10:00');
    expect(usual).toMatchObject({ branch: 'onCall', reason: { kind: 'weekly' } });
    expect(usual.reason).not.toHaveProperty('like');
  });

  it('can be closed or have hours of its own', () => {
    expect(at(practice('closed'), '10:00')).toMatchObject({ branch: 'closed', reason: { kind: 'holiday', name } });
    expect(at(practice('hours'), '10:30').branch).toBe('open');
  });

  it('never counts as another weekday by itself', () => {
    expect(at(practice('undecided'), '12:30')).toMatchObject({ branch: 'closed', reason: { undecided: true } });
    for (const policy of ['usual', 'open'] as const) {
      expect(at(practice('undecided', policy), '10:00').branch).toBe('onCall');
      expect(at(practice('undecided', policy), '12:30').branch).toBe('closed');
    }
  });

  it('takes the hours of a period that it lies in, and no monthly rule', () => {
    const thursday = [{ from: '06:00', to: '07:00', branch: 'open' }];
    const period = { from: '2026-12-07', to: '2026-12-18', state: 'hours' as const, weekly: { thursday } };
    expect(at({ ...practice('open'), specialPeriods: [period] }, '06:30').branch).toBe('open');
    const second = { weekday: 'saturday' as const, nth: 2 as const, spans: thursday };
    expect(at({ ...practice('open'), recurring: [second] }, '06:30').branch).toBe('closed');
    expect(at({ ...practice('usual'), recurring: [second] }, '06:30').branch).toBe('open');
  });

  it('is asked for like a holiday', () => {
    const now = Temporal.ZonedDateTime.from('2026-11-28T23:59[Europe/Budapest]');
    expect(undecidedHolidays(practice('undecided'), now, 14).map(({ date }) => date)).toEqual(['2026-12-12']);
    expect(undecidedHolidays(practice('undecided'), now.subtract({ minutes: 24 * 60 }), 14)).toEqual([]);
    expect(undecidedHolidays(practice('closed'), now, 14)).toEqual([]);
  });
});

describe('a special day that counts as another weekday', () => {
  const like = (weekday?: 'tuesday') => ({
    ...practice('closed'),
    specialDays: [{ date: '2026-12-12', state: 'weekday' as const, ...(weekday === undefined ? {} : { weekday }) }],
  });

  it('has that weekday’s hours, and says so', () => {
    expect(at(like('tuesday'), '18:00')).toMatchObject({
      branch: 'open',
      reason: { kind: 'specialDay', like: 'tuesday' },
    });
  });

  it('must say which', () => {
    expect(parseSchedule(like())).toMatchObject({
      problems: [{ code: 'weekday-missing', pointer: '/specialDays/0/weekday' }],
    });
    expect(parseSchedule(like('tuesday'))).toHaveProperty('schedule');
  });
});
