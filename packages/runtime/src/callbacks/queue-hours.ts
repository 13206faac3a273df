import { parseSchedule, type Schedule, timeline, verdictAt } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';
import { readQueue } from '../queues/queue-document.ts';
import type { NamedRepository } from '../store/office/named-repository.ts';
import type { Slot } from '../store/queues/callback.ts';

/** Opening hours of a queue. */
export type QueueHours = {
  readonly schedule: Schedule | null;
  /** Whether it is open all the time; without readable hours it is taken to be. */
  readonly openDuring: (slot: Slot) => boolean;
  /** When it opens next; null: it is open, or nobody knows. */
  readonly opensAt: (now: number) => number | null;
  /** Hours from now on in which it is open all the time, at most `most`. */
  readonly slots: (now: number, most: number) => readonly Slot[];
};

const HOUR_MS = 3_600_000;
const DAYS_AHEAD = 8;

const at = (epochMilliseconds: number) => ({ epochMilliseconds });

/** Of an ISO time with zone or offset, milliseconds since the epoch. @throws RangeError for anything else */
export const msOf = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds;

/** Null: there is no such queue. `schedule`: other hours than the queue's own. */
export async function hoursOfQueue(
  named: Pick<NamedRepository, 'find'>,
  queue: string,
  schedule: string | null = null,
): Promise<QueueHours | null> {
  const stored = await named.find('queue', queue);
  if (stored === null) return null;
  const name = schedule ?? readQueue(stored.document)?.schedule ?? null;
  return hoursOf(name === null ? null : await scheduleOf(named, name));
}

async function scheduleOf(named: Pick<NamedRepository, 'find'>, name: string): Promise<Schedule | null> {
  const stored = await named.find('schedule', name);
  if (stored === null) return null;
  const read = parseSchedule(stored.document);
  return 'schedule' in read ? read.schedule : null;
}

function hoursOf(schedule: Schedule | null): QueueHours {
  const openDuring = ({ from, until }: Slot): boolean =>
    schedule === null || timeline(schedule, at(from), at(until)).every(({ fallback }) => fallback === 'open');
  return {
    schedule,
    openDuring,
    opensAt: (now) => {
      if (schedule === null) return null;
      const { fallback, nextOpening } = verdictAt(schedule, at(now));
      return fallback === 'open' || nextOpening === null ? null : msOf(nextOpening);
    },
    slots: (now, most) => {
      const found: Slot[] = [];
      const first = Math.ceil(now / HOUR_MS) * HOUR_MS;
      for (let from = first; from < now + DAYS_AHEAD * 24 * HOUR_MS && found.length < most; from += HOUR_MS) {
        const slot = { from, until: from + HOUR_MS };
        if (openDuring(slot)) found.push(slot);
      }
      return found;
    },
  };
}
