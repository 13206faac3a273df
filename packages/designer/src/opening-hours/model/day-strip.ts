import { type Fallback, type Reason, type Schedule, timeline } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';

/** A stretch of a day: where it lies in the day's length (0 to 1), and its times by the local clock. */
export type StripPart = {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly branch: string;
  readonly fallback: Fallback;
};

export type StripDay = {
  /** `2026-12-24` */
  readonly date: string;
  readonly parts: readonly StripPart[];
  /** Why the day isn't like the week says; each reason once. */
  readonly reasons: readonly Reason[];
};

/** The days from the one of a moment on, cut as the hours cut them. */
export function dayStrip(schedule: Schedule, now: number, days: number): StripDay[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  return Array.from({ length: days }, (_, i) => stripDay(schedule, today.add({ days: i })));
}

function stripDay(schedule: Schedule, day: Temporal.PlainDate): StripDay {
  const begins = day.toZonedDateTime(schedule.timeZone).epochMilliseconds;
  const ends = day.add({ days: 1 }).toZonedDateTime(schedule.timeZone).epochMilliseconds;
  const intervals = timeline(schedule, { epochMilliseconds: begins }, { epochMilliseconds: ends });
  const at = (iso: string) => (Temporal.Instant.from(iso).epochMilliseconds - begins) / (ends - begins);
  const unusual = intervals.map(({ reason }) => reason).filter(isUnusual);
  return {
    date: day.toString(),
    parts: intervals.map(({ from, to, branch, fallback }) => ({
      start: at(from),
      end: at(to),
      from: from.slice(11, 16),
      to: at(to) === 1 ? '24:00' : to.slice(11, 16),
      branch,
      fallback,
    })),
    reasons: unusual.filter((reason, i) => unusual.findIndex((other) => same(other, reason)) === i),
  };
}

const isUnusual = (reason: Reason): boolean =>
  reason.kind !== 'weekly' || reason.recurring !== undefined || reason.like !== undefined;
const same = (one: Reason, other: Reason): boolean => JSON.stringify(one) === JSON.stringify(other);
