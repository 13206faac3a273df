import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseSchedule } from '../parse-schedule.ts';
import { randomSchedule, ZONES } from '../testing/index.ts';
import { compareWithOracle } from './compare-with-oracle.ts';
import { clockChanges, type WallMinute, watchWallClock } from './wall-clock.ts';

// More runs: CALLWRIGHT_HOURS_RUNS=2000.
const RUNS = Number(process.env.CALLWRIGHT_HOURS_RUNS ?? 100);
const MINUTES = 3 * 1440;
const MINUTE = 60_000;
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
          compareWithOracle(parsed.schedule, watch(timeZone, start));
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
