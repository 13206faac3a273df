import { type Schedule, verdictAt } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';
import { dayBegan, hoursOfQueue } from '../office/queue-days.ts';
import type { Named } from '../store/office/named-repository.ts';

/** A queue's own time: when its day began, and when it opens next. Milliseconds since the epoch. */
export type QueueClock = { readonly dayBegan: number; readonly opensAt: number | null };

/**
 * By the queue's own opening hours, named by `schedule`; one without goes by the zone of the house.
 * `schedules`: all that the house keeps.
 */
export function queueClock(
  schedule: string | null,
  schedules: readonly Named[],
  zone: string,
  now: number,
): QueueClock {
  const own = hoursOfQueue(schedule, schedules);
  return { dayBegan: dayBegan(own, zone, now), opensAt: own === null ? null : opensAt(own, now) };
}

function opensAt(schedule: Schedule, now: number): number | null {
  const { nextOpening } = verdictAt(schedule, { epochMilliseconds: now });
  return nextOpening === null ? null : Temporal.Instant.from(nextOpening).epochMilliseconds;
}
