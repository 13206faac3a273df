import { parseSchedule, type Schedule } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';
import { keptQueue } from '../queues/queue-document.ts';
import type { Named } from '../store/office/named-repository.ts';
import type { Store } from '../store/store.ts';
import { houseZone } from './house-zone.ts';

/** A queue's own opening hours, named by `schedule`; null: it has none, or none that can be read. `schedules`: all that the house keeps. */
export function hoursOfQueue(schedule: string | null, schedules: readonly Named[]): Schedule | null {
  const parsed = parseSchedule(schedules.find(({ name }) => name === schedule)?.document);
  return 'schedule' in parsed ? parsed.schedule : null;
}

/** When a queue's day began: by the clock of its own opening hours, else by that of the house. Milliseconds since the epoch. */
export function dayBegan(hours: Pick<Schedule, 'timeZone'> | null, houseZone: string, now: number): number {
  return Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(hours?.timeZone ?? houseZone)
    .startOfDay().epochMilliseconds;
}

export type QueueDays = {
  /** Null: what belongs to no queue. */
  readonly began: (queue: string | null) => number;
  readonly earliest: number;
};

/**
 * When each queue's day began, for whoever works in some of them. What belongs to no queue goes by the one that they serve first; `first`:
 * its name, null for who works in none.
 */
export async function queueDays(store: Pick<Store, 'named'>, first: string | null, now: number): Promise<QueueDays> {
  const [queues, schedules, zone] = await Promise.all([
    store.named.list('queue'),
    store.named.list('schedule'),
    houseZone(store),
  ]);
  const ofHouse = dayBegan(null, zone, now);
  const days = new Map(
    queues.map(({ name, document }) => [
      name,
      dayBegan(hoursOfQueue(keptQueue(document).schedule, schedules), zone, now),
    ]),
  );
  const began = (queue: string | null) => days.get(queue ?? first ?? '') ?? ofHouse;
  return { began, earliest: Math.min(ofHouse, ...days.values()) };
}
