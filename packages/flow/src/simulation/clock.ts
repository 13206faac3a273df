import { Temporal } from 'temporal-polyfill';

/**
 * The instant of a world's clock, in milliseconds since the epoch. A text without `Z`, offset or zone is read by the
 * wall clock of `zone` (IANA).
 * @throws RangeError for a text or zone that means nothing.
 */
export function instantOfClock(text: string, zone: string): number {
  if (/\[[^\]]+\]$/.test(text)) return Temporal.ZonedDateTime.from(text).epochMilliseconds;
  if (/(Z|[+-][0-9]{2}:?[0-9]{2})$/i.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
}

/** `17:59:04` by the wall clock of `zone`. */
export function clockTimeOf(at: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime();
  return local.round('second').toString({ smallestUnit: 'second' });
}
