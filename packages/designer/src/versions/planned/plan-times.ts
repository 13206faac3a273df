import { Temporal } from 'temporal-polyfill';

/** A date and a time as their fields hold them: `2026-11-22`, `22:00`; empty while nothing is given. */
export type LocalTime = { readonly date: string; readonly time: string };

/** What is wrong with the times of a plan. */
export type TimesProblem = 'noMoment' | 'past' | 'order';

export type Times =
  | { readonly kind: 'times'; readonly at: string; readonly until: string | null }
  | { readonly kind: 'problem'; readonly problem: TimesProblem; readonly of: 'at' | 'until' };

const EVENING = Temporal.PlainTime.from('22:00');

/** Tonight at ten by a zone's clock; when that has passed, tomorrow. @param now epoch milliseconds */
export function tonight(zone: string, now: number): LocalTime {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const late = Temporal.PlainTime.compare(local.toPlainTime(), EVENING) >= 0;
  return {
    date: local
      .toPlainDate()
      .add({ days: late ? 1 : 0 })
      .toString(),
    time: '22:00',
  };
}

/** An instant as the fields show it. */
export function localTime(instant: string, zone: string): LocalTime {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/**
 * The instants that were meant. A time that the clock skips in spring is the one after the jump; of one that comes twice
 * in autumn the first is meant.
 * @param end null: it doesn't end by itself
 * @param now epoch milliseconds; null where the beginning may have passed
 */
export function timesOf(begin: LocalTime, end: LocalTime | null, zone: string, now: number | null): Times {
  const at = instantOf(begin, zone);
  if (at === null) return { kind: 'problem', problem: 'noMoment', of: 'at' };
  if (now !== null && at.epochMilliseconds <= now) return { kind: 'problem', problem: 'past', of: 'at' };
  if (end === null) return { kind: 'times', at: at.toString(), until: null };
  const until = instantOf(end, zone);
  if (until === null) return { kind: 'problem', problem: 'noMoment', of: 'until' };
  if (Temporal.Instant.compare(until, at) <= 0) return { kind: 'problem', problem: 'order', of: 'until' };
  return { kind: 'times', at: at.toString(), until: until.toString() };
}

function instantOf({ date, time }: LocalTime, zone: string): Temporal.Instant | null {
  try {
    return Temporal.PlainDate.from(date)
      .toPlainDateTime(Temporal.PlainTime.from(time))
      .toZonedDateTime(zone)
      .toInstant();
  } catch {
    return null;
  }
}
