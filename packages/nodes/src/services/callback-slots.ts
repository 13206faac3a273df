import { type Schedule, timeline } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';

/** A time of any day, `09:00` to `11:00`. */
type Window = { readonly from: string; readonly until: string };
/** ISO times with offset and zone. */
type Slot = { readonly from: string; readonly until: string };

/** Nobody waits longer for a callback. */
const DAYS_AHEAD = 14;

/**
 * The next times of these kinds that begin after `now` (milliseconds since the epoch) and lie wholly within opening
 * hours, by their clock, at most `count`, in order. Without a schedule every time is open, by UTC.
 */
export function callbackSlots(
  schedule: Schedule | null,
  windows: readonly Window[],
  now: number,
  count: number,
): Slot[] {
  const zone = schedule?.timeZone ?? 'UTC';
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const sorted = [...windows].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const found: Slot[] = [];
  for (let day = 0; day < DAYS_AHEAD && found.length < count; day++) {
    const date = today.add({ days: day });
    for (const { from, until } of sorted) {
      const begins = date.toZonedDateTime({ timeZone: zone, plainTime: from });
      const ends = date.toZonedDateTime({ timeZone: zone, plainTime: until });
      if (begins.epochMilliseconds <= now || ends.epochMilliseconds <= begins.epochMilliseconds) continue;
      if (schedule !== null && !timeline(schedule, begins, ends).every(({ fallback }) => fallback === 'open')) continue;
      found.push({ from: isoOf(begins), until: isoOf(ends) });
    }
  }
  return found.slice(0, count);
}

const isoOf = (at: Temporal.ZonedDateTime): string => at.toString({ smallestUnit: 'second' });
