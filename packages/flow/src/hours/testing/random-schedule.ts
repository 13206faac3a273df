import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Schedule, type Span, WEEKDAYS, type Week } from '../schedule.ts';

/** Zones whose clocks do all that clocks of zones do. */
export const ZONES = [
  'Europe/Berlin',
  'Europe/Budapest',
  'Europe/Dublin',
  'America/New_York',
  'Australia/Lord_Howe', // by half an hour
  'Asia/Kolkata', // never, and half an hour off
  'Pacific/Apia', // left out 30 December 2011
  'America/St_Johns', // put back over midnight until 2011
  'Africa/Cairo', // forward at midnight
  'America/Havana', // back to midnight
  'Antarctica/Troll', // by two hours
];

export const BRANCHES: Schedule['branches'] = [
  { name: 'lunch', fallback: 'closed' },
  { name: 'counter', fallback: 'open' },
];
// Clocks change at these times in one zone or another; ends of hours should often fall on and around them.
const DELICATE = [
  0, 1, 30, 59, 60, 75, 90, 105, 119, 120, 121, 135, 150, 165, 179, 180, 181, 210, 240, 1380, 1410, 1439,
];

const minute = fc.oneof(fc.constantFrom(...DELICATE), fc.integer({ min: 0, max: 1439 }));
const branch = fc.constantFrom('open', 'open', 'lunch', 'counter');

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Hours of one day that don't overlap; the last may run to 24:00 or past midnight. */
const spans: fc.Arbitrary<Span[]> = fc
  .tuple(
    fc.uniqueArray(minute, { maxLength: 7 }),
    fc.array(branch, { minLength: 4, maxLength: 4 }),
    fc.oneof(fc.constant(1440), minute),
  )
  .map(([times, branches, end]) => {
    const sorted = [...times].sort((one, other) => one - other);
    return sorted.flatMap((from, i): Span[] => {
      if (i % 2 === 1) return [];
      const to = sorted[i + 1] ?? (end === 1440 || end <= from ? end : 1440);
      return [{ from: clock(from), to: clock(to), branch: branches[i / 2] ?? 'open' }];
    });
  });

const weekday = fc.constantFrom(...WEEKDAYS);
const someSpans = spans.filter((list) => list.length > 0);
const week: fc.Arbitrary<Week> = fc.record({
  monday: spans,
  tuesday: spans,
  wednesday: spans,
  thursday: spans,
  friday: spans,
  saturday: spans,
  sunday: spans,
});

const plan = <State extends string>(states: readonly State[]) =>
  fc.record({ state: fc.constantFrom(...states), spans: someSpans });

/** Schedules whose rules fall on the days around `start` (epoch milliseconds). */
export function randomSchedule(timeZone: string, start: number): fc.Arbitrary<Schedule> {
  const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).toPlainDate();
  const date = fc.integer({ min: -2, max: 5 }).map((days) => first.add({ days }).toString());
  const instant = fc
    .integer({ min: -1440, max: 4 * 1440 })
    .map((minutes) => Temporal.Instant.fromEpochMilliseconds(start + minutes * 60_000).toString());
  const specialDay = fc
    .tuple(date, fc.integer({ min: -1, max: 3 }), fc.boolean(), plan(['closed', 'hours', 'weekday']), weekday)
    .map(([day, years, yearly, rest, like]) => {
      const since = Temporal.PlainDate.from(day).subtract({ years }).toString();
      const what = rest.state === 'weekday' ? { ...rest, weekday: like } : rest;
      return yearly ? { date: since, yearly, ...what } : { date: day, ...what };
    });
  const holiday = fc
    .tuple(date, plan(['usual', 'closed', 'open', 'hours', 'undecided']), fc.option(weekday, { nil: undefined }))
    .map(([day, rest, like]) => {
      const moved = like === undefined ? {} : { like };
      return { date: day, name: { en: like === undefined ? 'A holiday' : 'A moved workday' }, ...moved, ...rest };
    });
  const period = fc
    .tuple(date, date, fc.constantFrom('closed', 'hours'), week, someSpans, fc.boolean())
    .map(([one, other, state, weekly, monday, opensHolidays]) => {
      const [from = one, to = one] = [one, other].sort();
      return { from, to, state, weekly: { ...weekly, monday }, opensHolidays } as const;
    });
  const closing = fc.tuple(instant, instant, fc.boolean()).map(([one, other, ends]) => {
    const [since = one, until = one] = [one, other].sort();
    return ends && since !== until ? { since, until } : { since };
  });
  return fc
    .record({
      weekly: week,
      recurring: fc.array(
        fc.record({
          weekday: fc.constantFrom('monday', 'thursday', 'saturday', 'sunday', 'sunday'),
          nth: fc.constantFrom(1, 2, 3, 4, 5, -1, -1),
          spans,
        }),
        { maxLength: 4 },
      ),
      usual: plan(['closed', 'hours']),
      undecided: fc.constantFrom('usual', 'closed', 'open', undefined),
      days: fc.array(holiday, { maxLength: 3 }),
      specialDays: fc.array(specialDay, { maxLength: 2 }),
      specialPeriods: fc.array(period, { maxLength: 2 }),
      closeNow: fc.option(closing, { freq: 4, nil: undefined }),
    })
    .map(
      ({ usual, undecided, days, closeNow, ...rest }): Schedule => ({
        version: 1,
        title: 'Random',
        timeZone,
        branches: BRANCHES,
        ...rest,
        holidays: { country: 'DE', usual, days, ...(undecided === undefined ? {} : { undecided }) },
        ...(closeNow === undefined ? {} : { closeNow }),
      }),
    );
}

/** One of them, the same for the same seed: for tests of other packages, whose arbitraries it can't be part of. */
export function sampleSchedule(timeZone: string, start: number, seed: number): Schedule {
  const [schedule] = fc.sample(randomSchedule(timeZone, start), { numRuns: 1, seed });
  if (schedule === undefined) throw new Error('no schedule was drawn');
  return schedule;
}
