import { Temporal } from 'temporal-polyfill';
import { type EpochDay, MS_PER_DAY } from './calendar-day.ts';
import { dayRules } from './day-rule.ts';
import { cutOut, dayStretches, type Stretch } from './day-stretches.ts';
import type { CloseNow, Schedule } from './schedule.ts';
import { clockOf, type ZoneClock } from './zone-clock.ts';

/** What a branch comes down to for a flow that knows only these two. */
export type Fallback = 'open' | 'closed';

/** An instant, as `Temporal.Instant` and `Temporal.ZonedDateTime` have it. */
export type Moment = { readonly epochMilliseconds: number };

/** A schedule made ready for questions; days are cut when first asked for, and kept. */
export type Prepared = {
  readonly clock: ZoneClock;
  readonly ruleOf: ReturnType<typeof dayRules>;
  readonly fallbackOf: (branch: string) => Fallback;
  /** The day of an instant by the local clock; where the clock was put back over midnight: the furthest day reached. */
  readonly dayAt: (instant: number) => EpochDay;
  /** The emergency switch, if it was used; `end` is Infinity without an end. */
  readonly closing: Stretch | undefined;
  readonly stretchesOf: (day: EpochDay) => readonly Stretch[];
  readonly stretchAt: (instant: number) => Stretch;
};

const preparations = new WeakMap<Schedule, Prepared>();
// Three years of days: a long-lived schedule forgets old days instead of growing.
const DAYS_KEPT = 1100;
// 1 January 1900 and 2200: rules of zones are unknown further away.
const FIRST_INSTANT = -2_208_988_800_000;
const LAST_INSTANT = 7_258_118_400_000;

/** Prepared once per schedule object, which must come from `parseSchedule` and never be changed in place. */
export function prepare(schedule: Schedule): Prepared {
  const known = preparations.get(schedule);
  if (known !== undefined) return known;
  const prepared = makePrepared(schedule);
  preparations.set(schedule, prepared);
  return prepared;
}

/** Epoch milliseconds; throws a RangeError outside of the years 1900 to 2199. */
export function instantOf(moment: Moment): number {
  const instant = moment.epochMilliseconds;
  if (instant >= FIRST_INSTANT && instant < LAST_INSTANT) return instant;
  throw new RangeError(`Opening hours are known for the years 1900 to 2199, not for the instant ${instant}.`);
}

function makePrepared(schedule: Schedule): Prepared {
  const clock = clockOf(schedule.timeZone);
  const ruleOf = dayRules(schedule);
  const closing = closingOf(schedule.closeNow);
  const days = new Map<EpochDay, readonly Stretch[]>();
  const fallbacks = new Map<string, Fallback>(schedule.branches.map((branch) => [branch.name, branch.fallback]));
  fallbacks.set('open', 'open').set('closed', 'closed');

  const stretchesOf = (day: EpochDay): readonly Stretch[] => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const made = cutOut(dayStretches(clock, ruleOf, day), closing);
    if (days.size >= DAYS_KEPT) days.clear();
    days.set(day, made);
    return made;
  };
  const stretchAt = (instant: number): Stretch => {
    const near = Math.floor(instant / MS_PER_DAY);
    for (const day of [near, near - 1, near + 1]) {
      const found = stretchesOf(day).find((stretch) => stretch.start <= instant && instant < stretch.end);
      if (found !== undefined) return found;
    }
    throw new RangeError(`No day of ${schedule.timeZone} holds the instant ${instant}.`);
  };
  const dayAt = (instant: number): EpochDay => {
    const near = Math.floor(instant / MS_PER_DAY);
    return [near + 1, near].find((day) => clock.firstInstant(day, 0) <= instant) ?? near - 1;
  };
  const fallbackOf = (branch: string): Fallback => fallbacks.get(branch) ?? 'closed';
  return { clock, ruleOf, fallbackOf, dayAt, closing, stretchesOf, stretchAt };
}

function closingOf(closeNow: CloseNow | undefined): Stretch | undefined {
  if (closeNow === undefined) return undefined;
  const { since, until, reason, text } = closeNow;
  return {
    start: Temporal.Instant.from(since).epochMilliseconds,
    end: until === undefined ? Infinity : Temporal.Instant.from(until).epochMilliseconds,
    branch: 'closed',
    reason: {
      kind: 'closeNow',
      since,
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { note: reason }),
      ...(text === undefined ? {} : { text }),
    },
  };
}
