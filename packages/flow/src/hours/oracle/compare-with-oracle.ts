import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../schedule.ts';
import { nextChange, timeline } from '../timeline.ts';
import { type Verdict, verdictAt } from '../verdict.ts';
import { askOracle, type OracleMinute } from './minute-oracle.ts';
import type { WallMinute } from './wall-clock.ts';

const MINUTE = 60_000;

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

/** Throws at the first minute for which rules and oracle disagree: verdict, its times, timeline or next change. */
export function compareWithOracle(schedule: Schedule, window: readonly WallMinute[]): void {
  const expected = askOracle(schedule, window);
  const begins = (i: number): boolean => i > 0 && expected[i]?.branch !== expected[i - 1]?.branch;
  const opens = (i: number): boolean => i > 0 && isOpen(expected[i]) && !isOpen(expected[i - 1]);
  const closes = (i: number): boolean => i > 0 && !isOpen(expected[i]) && isOpen(expected[i - 1]);
  const [changing, opening, closing] = [nextOf(expected, begins), nextOf(expected, opens), nextOf(expected, closes)];
  const first = window[0]?.instant ?? 0;
  const end = first + window.length * MINUTE;
  const intervals = timeline(schedule, { epochMilliseconds: first }, { epochMilliseconds: end });
  let since: number | undefined;
  let interval = -1;
  let before: Verdict | undefined;
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
    if (verdict !== before && nextChange(schedule, { epochMilliseconds: instant })?.at !== (verdict.until ?? undefined))
      fail('nextChange');
    before = verdict;
  }
  const last = intervals.at(-1);
  if (interval !== intervals.length - 1 || ms(last?.to ?? '') !== end) throw new Error('The timeline has another end.');
}
