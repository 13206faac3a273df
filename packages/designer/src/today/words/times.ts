import { Temporal } from 'temporal-polyfill';
import type { ScreenLanguage } from '../../i18n/languages.ts';
import { shortDate, weekdayName } from '../../opening-hours/words/dates.ts';

type When = {
  readonly language: ScreenLanguage;
  /** IANA name of the zone whose clock is meant. */
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
};

/**
 * A moment as one reads it on a clock: "18:00" of today, "tomorrow 8:00", "Fri 8:00" within a week, else "Thu 24 Dec
 * 8:00".
 */
export const clockTime = (at: string | number, when: When): string => clockOf(at, when, false);

/** The same for an end: the midnight that ends a day is that day's 24:00. */
export const endTime = (at: string | number, when: When): string => clockOf(at, when, true);

/** Whether two moments are on one day by the clock of a zone. */
export function sameDay(zone: string, one: number, other: number): boolean {
  const [a, b] = [one, other].map((at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone));
  return a !== undefined && b !== undefined && a.toPlainDate().equals(b.toPlainDate());
}

function clockOf(at: string | number, { language, zone, now }: When, ends: boolean): string {
  const instant = typeof at === 'number' ? Temporal.Instant.fromEpochMilliseconds(at) : Temporal.Instant.from(at);
  const local = instant.toZonedDateTimeISO(zone);
  const midnight = ends && local.hour === 0 && local.minute === 0;
  const day = midnight ? local.toPlainDate().subtract({ days: 1 }) : local.toPlainDate();
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const time = midnight ? '24:00' : `${local.hour}:${String(local.minute).padStart(2, '0')}`;
  const ahead = today.until(day).days;
  if (ahead === 0) return time;
  return `${dayName(language, day, ahead, today)} ${time}`;
}

function dayName(language: ScreenLanguage, day: Temporal.PlainDate, ahead: number, today: Temporal.PlainDate): string {
  if (Math.abs(ahead) === 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(ahead, 'day');
  if (ahead > 1 && ahead < 7) return weekdayName(language, day.dayOfWeek - 1, language === 'hu' ? 'long' : 'short');
  return shortDate(language, day.toString(), today.toString());
}

/** The zone of this device. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
