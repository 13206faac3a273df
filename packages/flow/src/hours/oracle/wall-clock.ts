import { Temporal } from 'temporal-polyfill';

/** One minute of real time and what the clock on the wall has shown at the furthest by then: `2027-03-28T03:00`. */
export type WallMinute = { readonly instant: number; readonly reached: string };

const MINUTE = 60_000;
const WARM_UP_MINUTES = 26 * 60;

/**
 * Looks at the wall clock once a minute. When the clock is put back, what it had reached stays reached until it gets
 * there again; that is found by looking from a day before on. `start`: epoch milliseconds of a whole minute.
 */
export function watchWallClock(timeZone: string, start: number, minutes: number): WallMinute[] {
  const seen: WallMinute[] = [];
  let reached = '';
  for (let i = -WARM_UP_MINUTES; i < minutes; i++) {
    const instant = start + i * MINUTE;
    const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toString().slice(0, 16);
    if (shown > reached) reached = shown;
    if (i >= 0) seen.push({ instant, reached });
  }
  return seen;
}

/** The instants at which a zone's clock was put forward or back in a year. */
export function clockChanges(timeZone: string, year: number): number[] {
  const changes: number[] = [];
  let here: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`${year}-01-01T00:00Z[${timeZone}]`);
  for (here = here.getTimeZoneTransition('next'); here !== null; here = here.getTimeZoneTransition('next')) {
    if (here.withTimeZone('UTC').year > year) break;
    changes.push(here.epochMilliseconds);
  }
  return changes;
}
