import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseSchedule } from '../parse-schedule.ts';
import type { Schedule } from '../schedule.ts';
import { nextChange, timeline } from '../timeline.ts';
import { type Verdict, verdictAt } from '../verdict.ts';
import { askOracle, type OracleMinute } from './minute-oracle.ts';
import { randomSchedule } from './random-schedule.ts';
import { clockChanges, type WallMinute, watchWallClock } from './wall-clock.ts';

// More runs: CALLWRIGHT_HOURS_RUNS=2000.
const RUNS = Number(process.env.CALLWRIGHT_HOURS_RUNS ?? 100);
const MINUTES = 3 * 1440;
const MINUTE = 60_000;
const ZONES = [
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
const YEARS = [2011, 2026];

/** The days around each change of the clock. */
const changes = ZONES.flatMap((timeZone) =>
  YEARS.flatMap((year) => clockChanges(timeZone, year)).map((change) => ({
    timeZone,
    start: change - 32 * 60 * MINUTE,
  })),
);
const changeWindow = fc.constantFrom(...changes);
const anyWindow = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  start: fc
    .integer({ min: 0, max: 365 * 40 })
    .map((day) => Temporal.Instant.from('1995-01-01T00:00Z').epochMilliseconds + day * 86_400_000),
});

const watched = new Map<string, WallMinute[]>();
function watch(timeZone: string, start: number): WallMinute[] {
  const key = `${timeZone} ${start}`;
  const minutes = watched.get(key) ?? watchWallClock(timeZone, start, MINUTES);
  watched.set(key, minutes);
  return minutes;
}

const millis = new Map<string, number>();
function ms(zoned: string): number {
  const known = millis.get(zoned) ?? Temporal.ZonedDateTime.from(zoned).epochMilliseconds;
  millis.set(zoned, known);
  return known;
}

const isOpen = (minute: OracleMinute | undefined): boolean => minute?.branch === 'open' || minute?.branch === 'counter';

/** A time that the oracle found must be the same; one that it didn't find in the window must lie beyond it. */
function agrees(zoned: string | null, found: OracleMinute | undefined, end: number): boolean {
  if (found !== undefined) return zoned !== null && ms(zoned) === found.instant;
  return zoned === null || ms(zoned) >= end;
}

/** The first minute after each one for which something holds, found from behind. */
function nextOf(minutes: readonly OracleMinute[], holds: (i: number) => boolean): (OracleMinute | undefined)[] {
  const next: (OracleMinute | undefined)[] = [];
  let found: OracleMinute | undefined;
  for (let i = minutes.length - 1; i >= 0; i--) {
    next[i] = found;
    if (holds(i)) found = minutes[i];
  }
  return next;
}

function compare(schedule: Schedule, window: readonly WallMinute[]): void {
  const expected = askOracle(schedule, window);
  const begins = (i: number): boolean => i > 0 && expected[i]?.branch !== expected[i - 1]?.branch;
  const opens = (i: number): boolean => i > 0 && isOpen(expected[i]) && !isOpen(expected[i - 1]);
  const closes = (i: number): boolean => i > 0 && !isOpen(expected[i]) && isOpen(expected[i - 1]);
  const [changing, opening, closing] = [nextOf(expected, begins), nextOf(expected, opens), nextOf(expected, closes)];
  const first = window[0]?.instant ?? 0;
  const end = first + MINUTES * MINUTE;
  const intervals = timeline(schedule, { epochMilliseconds: first }, { epochMilliseconds: end });
  let since: number | undefined;
  let interval = -1;
  let last: Verdict | undefined;
  for (const [i, minute] of expected.entries()) {
    const { instant, branch, kind } = minute;
    const verdict = verdictAt(schedule, { epochMilliseconds: instant });
    const fail = (what: string): never => {
      throw new Error(
        `${what} at ${window[i]?.reached} (${instant}): oracle ${branch} by ${kind}, got ${JSON.stringify(verdict)}`,
      );
    };
    if (verdict.branch !== branch || verdict.reason.kind !== kind) fail('verdict');
    if (begins(i)) since = instant;
    if (
      since !== undefined
        ? verdict.since === null || ms(verdict.since) !== since
        : verdict.since !== null && ms(verdict.since) > first
    )
      fail('since');
    if (!agrees(verdict.until, changing[i], end)) fail('until');
    if (!agrees(verdict.nextOpening, opening[i], end)) fail('nextOpening');
    if (isOpen(minute) ? !agrees(verdict.closesAt, closing[i], end) : verdict.closesAt !== null) fail('closesAt');
    if (interval < 0 || ms(intervals[interval]?.to ?? '') <= instant) interval++;
    const here = intervals[interval];
    if (here?.branch !== branch || here.reason.kind !== kind || ms(here.from) > instant) fail('timeline');
    if (verdict !== last && nextChange(schedule, { epochMilliseconds: instant })?.at !== (verdict.until ?? undefined))
      fail('nextChange');
    last = verdict;
  }
  expect(interval).toBe(intervals.length - 1);
  expect(intervals.at(-1)?.to && ms(intervals.at(-1)?.to ?? '')).toBe(end);
}

describe('opening hours agree minute by minute with the oracle', () => {
  it.each([
    ['around changes of the clock', changeWindow, RUNS],
    ['on any days', anyWindow, Math.ceil(RUNS / 8)],
  ])(
    '%s',
    (_, windows, numRuns) => {
      const cases = windows.chain((window) =>
        randomSchedule(window.timeZone, window.start + 86_400_000).map((schedule) => ({ ...window, schedule })),
      );
      fc.assert(
        fc.property(cases, ({ timeZone, start, schedule }) => {
          const parsed = parseSchedule(schedule);
          if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
          compare(parsed.schedule, watch(timeZone, start));
        }),
        { numRuns },
      );
    },
    600_000,
  );

  it('watches zones whose clocks do change', () => {
    expect(changes.length).toBeGreaterThan(30);
    expect(new Set(changes.map(({ timeZone }) => timeZone)).size).toBe(ZONES.length - 1);
  });
});
