import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseSchedule } from './parse-schedule.ts';
import type { Schedule, Span } from './schedule.ts';
import { timeline } from './timeline.ts';
import { verdictAt } from './verdict.ts';

const open = (from: string, to: string): Span[] => [{ from, to, branch: 'open' }];

function schedule(rest: Partial<Schedule>): Schedule {
  const made = parseSchedule({
    version: 1,
    title: 'Test',
    timeZone: 'Europe/Berlin',
    branches: [],
    weekly: {},
    recurring: [],
    specialDays: [],
    specialPeriods: [],
    ...rest,
  });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return made.schedule;
}

const zoned = (of: Schedule, local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(of.timeZone);
const at = (of: Schedule, local: string) => verdictAt(of, zoned(of, local));

describe('the order of rules', () => {
  // Wednesday, 6 January 2027: each rule opens at an hour of its own.
  const weekly: Partial<Schedule> = { weekly: { wednesday: open('09:00', '10:00') } };
  const period: Partial<Schedule> = {
    ...weekly,
    specialPeriods: [
      { from: '2027-01-04', to: '2027-01-08', state: 'hours', weekly: { wednesday: open('11:00', '12:00') } },
    ],
  };
  const holiday: Partial<Schedule> = {
    ...period,
    holidays: {
      country: 'DE',
      days: [{ date: '2027-01-06', name: { de: 'Dreikönig' }, state: 'hours', spans: open('13:00', '14:00') }],
    },
  };
  const special: Partial<Schedule> = {
    ...holiday,
    specialDays: [{ date: '2027-01-06', state: 'hours', spans: open('15:00', '16:00'), note: 'Inventory' }],
  };
  const closed: Partial<Schedule> = {
    ...special,
    closeNow: {
      since: '2027-01-06T14:30:00Z',
      until: '2027-01-06T14:45:00Z',
      reason: 'Fire drill',
      text: { en: 'Back soon.' },
    },
  };

  it.each([
    ['weekly hours', weekly, '09:30', 'weekly'],
    ['special period over weekly hours', period, '11:30', 'period'],
    ['holiday over special period', holiday, '13:30', 'holiday'],
    ['special day over holiday', special, '15:20', 'specialDay'],
  ])('%s', (_, rules, time, kind) => {
    expect(at(schedule(rules), `2027-01-06T${time}`)).toMatchObject({ branch: 'open', reason: { kind } });
    const others = ['09:30', '11:30', '13:30', '15:20'].filter((other) => other !== time);
    for (const other of others) expect(at(schedule(rules), `2027-01-06T${other}`).branch).toBe('closed');
  });

  it('close-now over everything, from its beginning up to its end', () => {
    const rules = schedule(closed);
    expect(at(rules, '2027-01-06T15:29:59').branch).toBe('open');
    expect(at(rules, '2027-01-06T15:30')).toMatchObject({
      branch: 'closed',
      reason: { kind: 'closeNow', note: 'Fire drill', text: { en: 'Back soon.' } },
      until: '2027-01-06T15:45:00+01:00[Europe/Berlin]',
      nextOpening: '2027-01-06T15:45:00+01:00[Europe/Berlin]',
    });
    expect(at(rules, '2027-01-06T15:45')).toMatchObject({
      branch: 'open',
      since: '2027-01-06T15:45:00+01:00[Europe/Berlin]',
    });
  });

  it('close-now without an end promises no opening', () => {
    const rules = schedule({ ...weekly, closeNow: { since: '2027-01-06T08:30:00Z' } });
    expect(at(rules, '2027-01-06T09:00')).toMatchObject({
      closesAt: '2027-01-06T09:30:00+01:00[Europe/Berlin]',
      nextOpening: null,
    });
    expect(at(rules, '2027-02-03T09:30')).toMatchObject({
      reason: { kind: 'closeNow' },
      until: null,
      nextOpening: null,
    });
  });

  it.each([
    ['undecided, nothing said', 'undecided', undefined, 'closed', 'holiday'],
    ['undecided counts as open', 'undecided', 'open', 'open', 'weekly'],
    ['open', 'open', undefined, 'open', 'weekly'],
    ['usual', 'usual', 'open', 'closed', 'holiday'],
  ] as const)('holiday %s', (_, state, undecided, branch, kind) => {
    const days = [{ date: '2027-01-06', name: { de: 'Dreikönig' }, state }];
    const rules = schedule({
      ...weekly,
      holidays: { country: 'DE', days, ...(undecided === undefined ? {} : { undecided }) },
    });
    expect(at(rules, '2027-01-06T09:30')).toMatchObject({ branch, reason: { kind } });
  });
});

describe('hours past midnight', () => {
  const bar: Partial<Schedule> = { weekly: { friday: open('22:00', '04:00'), saturday: open('22:00', '04:00') } };

  it('belong to the day on which they begin, even into a closed day', () => {
    const rules = schedule({ ...bar, specialDays: [{ date: '2026-12-12', state: 'closed' }] });
    expect(at(rules, '2026-12-12T03:59')).toMatchObject({ branch: 'open', reason: { kind: 'weekly' } });
    expect(at(rules, '2026-12-12T04:00')).toMatchObject({ branch: 'closed', reason: { kind: 'specialDay' } });
    expect(at(rules, '2026-12-12T22:30').branch).toBe('closed');
    expect(at(rules, '2026-12-13T01:00').branch).toBe('closed');
  });

  it('of an exception go on into the next day and come before that day’s own', () => {
    const rules = schedule({
      weekly: { sunday: open('01:00', '05:00') },
      specialDays: [{ date: '2026-12-12', state: 'hours', spans: open('20:00', '03:00') }],
    });
    expect(at(rules, '2026-12-13T02:00').reason.kind).toBe('specialDay');
    expect(at(rules, '2026-12-13T03:00')).toMatchObject({ branch: 'open', reason: { kind: 'weekly' } });
    expect(at(rules, '2026-12-13T02:00').closesAt).toBe('2026-12-13T05:00:00+01:00[Europe/Berlin]');
  });

  it('are one interval of the timeline', () => {
    const rules = schedule(bar);
    const strip = timeline(rules, zoned(rules, '2026-12-11T12:00'), zoned(rules, '2026-12-12T12:00'));
    expect(strip.map(({ from, branch }) => `${from.slice(5, 16)} ${branch}`)).toEqual([
      '12-11T12:00 closed',
      '12-11T22:00 open',
      '12-12T04:00 closed',
    ]);
    expect(strip.at(-1)?.to).toBe('2026-12-12T12:00:00+01:00[Europe/Berlin]');
  });

  it('around the clock never change', () => {
    const always = open('00:00', '24:00');
    const rules = schedule({
      weekly: {
        monday: always,
        tuesday: always,
        wednesday: always,
        thursday: always,
        friday: always,
        saturday: always,
        sunday: always,
      },
    });
    expect(at(rules, '2026-12-12T03:59')).toMatchObject({
      branch: 'open',
      since: null,
      until: null,
      closesAt: null,
      nextOpening: null,
    });
  });
});

describe('when the clock is put forward (28 March 2027, 2:00 to 3:00)', () => {
  const sunday = (from: string, to: string) => schedule({ weekly: { sunday: open(from, to) } });

  it('a span inside the gap is empty', () => {
    const day = timeline(
      sunday('02:00', '03:00'),
      zoned(sunday('02:00', '03:00'), '2027-03-28T00:00'),
      zoned(sunday('02:00', '03:00'), '2027-03-29T00:00'),
    );
    expect(day.map(({ branch }) => branch)).toEqual(['closed']);
  });

  it('a time inside the gap is the first moment after it', () => {
    expect(at(sunday('02:30', '03:30'), '2027-03-28T03:00')).toMatchObject({
      branch: 'open',
      since: '2027-03-28T03:00:00+02:00[Europe/Berlin]',
      until: '2027-03-28T03:30:00+02:00[Europe/Berlin]',
    });
    expect(at(sunday('01:00', '02:30'), '2027-03-28T01:59').until).toBe('2027-03-28T03:00:00+02:00[Europe/Berlin]');
  });
});

describe('when the clock is put back (31 October 2027, 3:00 to 2:00)', () => {
  const sunday = (from: string, to: string) => schedule({ weekly: { sunday: open(from, to) } });

  it('a time that comes twice is meant the first time', () => {
    expect(at(sunday('02:30', '06:00'), '2027-10-31T05:00').since).toBe('2027-10-31T02:30:00+02:00[Europe/Berlin]');
    expect(at(sunday('01:00', '02:30'), '2027-10-31T01:30').until).toBe('2027-10-31T02:30:00+02:00[Europe/Berlin]');
  });

  it('a span around the hour that comes twice is an hour longer', () => {
    const { since, until } = at(sunday('01:00', '04:00'), '2027-10-31T02:30');
    const hours = Temporal.ZonedDateTime.from(since ?? '')
      .until(Temporal.ZonedDateTime.from(until ?? ''))
      .total('hours');
    expect(hours).toBe(4);
  });
});

describe('verdictAt', () => {
  it('refuses instants out of reach', () => {
    expect(() => verdictAt(schedule({}), { epochMilliseconds: Number.NaN })).toThrow(RangeError);
    expect(() => verdictAt(schedule({}), { epochMilliseconds: 8e15 })).toThrow(RangeError);
  });

  it('finds an opening half a year away', () => {
    const rules = schedule({
      weekly: { monday: open('09:00', '17:00') },
      specialPeriods: [{ from: '2026-10-05', to: '2027-03-31', state: 'closed', note: 'Winter' }],
    });
    expect(at(rules, '2026-10-05T10:00').nextOpening).toBe('2027-04-05T09:00:00+02:00[Europe/Berlin]');
  });

  it('is quick once its days are known', () => {
    const rules = schedule({ weekly: { monday: open('09:00', '17:00') } });
    const start = Temporal.Instant.from('2026-12-07T00:00Z').epochMilliseconds;
    const ask = (): void => {
      for (let i = 0; i < 10_000; i++) verdictAt(rules, { epochMilliseconds: start + (i % 20_160) * 60_000 });
    };
    ask();
    const before = process.cpuUsage().user;
    ask();
    expect((process.cpuUsage().user - before) / 10_000).toBeLessThan(50);
  });
});
