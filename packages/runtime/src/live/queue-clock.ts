import { parseSchedule, type Schedule, verdictAt } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';
import type { Named } from '../store/office/named-repository.ts';

/** A queue's own time: when its day began, and when it opens next. Milliseconds since the epoch. */
export type QueueClock = { readonly dayBegan: number; readonly opensAt: number | null };

/**
 * By the queue's own opening hours; one without goes by the zone that most opening hours of the house have.
 * `schedules`: all that the house keeps.
 */
export function queueClock(schedule: string | null, schedules: readonly Named[], now: number): QueueClock {
  const read = schedules.flatMap(({ name, document }) => {
    const parsed = parseSchedule(document);
    return 'schedule' in parsed ? [{ name, schedule: parsed.schedule }] : [];
  });
  const own = read.find(({ name }) => name === schedule)?.schedule ?? null;
  const zone = own?.timeZone ?? commonest(read.map((one) => one.schedule.timeZone)) ?? Temporal.Now.timeZoneId();
  const began = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay();
  return { dayBegan: began.epochMilliseconds, opensAt: own === null ? null : opensAt(own, now) };
}

function opensAt(schedule: Schedule, now: number): number | null {
  const { nextOpening } = verdictAt(schedule, { epochMilliseconds: now });
  return nextOpening === null ? null : Temporal.Instant.from(nextOpening).epochMilliseconds;
}

function commonest(zones: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
