import { type Schedule, timeline } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';

/** A time of any day by the clock: `09:00` to `11:00`. */
export type Window = { readonly from: string; readonly until: string };

const DAYS_AHEAD = 14;

/**
 * The next times of these kinds that lie wholly within opening hours, in order; ISO with zone. Without opening hours
 * every day will do, by the clock of `zone`.
 */
export function slotsInWindows(
  schedule: Schedule | null,
  windows: readonly Window[],
  now: number,
  count: number,
): { from: string; until: string }[] {
  const zone = schedule?.timeZone ?? 'UTC';
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const found: { from: Temporal.ZonedDateTime; until: Temporal.ZonedDateTime }[] = [];
  for (let ahead = 0; ahead < DAYS_AHEAD && found.length < count; ahead++) {
    const day = today.add({ days: ahead });
    for (const window of windows) {
      const [from, until] = [at(day, window.from, zone), at(day, window.until, zone)];
      const open = schedule === null || timeline(schedule, from, until).every(({ fallback }) => fallback === 'open');
      if (from.epochMilliseconds > now && Temporal.ZonedDateTime.compare(from, until) < 0 && open)
        found.push({ from, until });
    }
  }
  return found
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.from, b.from))
    .slice(0, count)
    .map(({ from, until }) => ({ from: from.toString(), until: until.toString() }));
}

const at = (day: Temporal.PlainDate, clock: string, timeZone: string): Temporal.ZonedDateTime =>
  day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(clock) });
