import ical, { type EventInstance, type ParameterValue, type VEvent } from 'node-ical';
import { Temporal } from 'temporal-polyfill';

/** An event of a calendar file, as a day or days that opening hours could treat in a way of their own. */
export type CalendarEntry = {
  readonly title: string;
  /** First and last day, both included; the same for one day. */
  readonly first: string;
  readonly last: string;
  /** By the clock of the opening hours; null for whole days. */
  readonly times: { readonly from: string; readonly to: string } | null;
  /** Comes back on this date every year. Whatever else comes back is listed day by day. */
  readonly yearly: boolean;
};

export type CalendarFile = {
  /** By date. */
  readonly entries: readonly CalendarEntry[];
  /** What was left out: events that are over, that lie too far ahead, and that can't be read. */
  readonly left: { readonly past: number; readonly later: number; readonly unreadable: number };
};

/** Days ahead: as far as anybody plans. */
const HORIZON_DAYS = 730;
const MOST_EVENTS = 5000;
export const MOST_ENTRIES = 500;
/** Rules by the hour or finer would give millions of times, and none of them is about days. */
const TOO_FINE = /FREQ=(?:SECONDLY|MINUTELY|HOURLY)|BY(?:HOUR|MINUTE|SECOND)=[^;\n]*,/i;
const OLDEST = Date.UTC(1900, 0, 1);

export class NoCalendar extends Error {
  override readonly name = 'NoCalendar';
}

/**
 * Reads an .ics file: nothing is decided by it, people choose among what it holds.
 * @param now milliseconds since the epoch
 * @throws NoCalendar when it is none, or has too many events
 */
export function readCalendarFile(text: string, timeZone: string, now: number): CalendarFile {
  const events = eventsOf(text);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const until = today.add({ days: HORIZON_DAYS });
  const left = { past: 0, later: 0, unreadable: 0 };
  const entries: CalendarEntry[] = [];
  for (const event of events) {
    const found = entriesOf(event, timeZone, today, until);
    if (found === null) left.unreadable += 1;
    else if (found.length === 0) left[isOver(event, now) ? 'past' : 'later'] += 1;
    else entries.push(...found);
  }
  entries.sort((one, other) => (one.first < other.first ? -1 : 1));
  left.later += Math.max(0, entries.length - MOST_ENTRIES);
  return { entries: entries.slice(0, MOST_ENTRIES), left };
}

function eventsOf(text: string): readonly VEvent[] {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text.replace(/^\uFEFF/, ''))) throw new NoCalendar('not a calendar');
  const events = Object.values(parsed(text)).filter(
    (component): component is VEvent => component?.type === 'VEVENT' && component.status !== 'CANCELLED',
  );
  if (events.length > MOST_EVENTS) throw new NoCalendar('too many events');
  return events;
}

function parsed(text: string) {
  try {
    return ical.sync.parseICS(text);
  } catch (error) {
    throw new NoCalendar('unreadable', { cause: error });
  }
}

/** The days of an event from today on; null when it can't be read. */
function entriesOf(
  event: VEvent,
  timeZone: string,
  today: Temporal.PlainDate,
  until: Temporal.PlainDate,
): readonly CalendarEntry[] | null {
  try {
    if (!(event.start.getTime() >= OLDEST)) return null;
    const rule = event.rrule?.toString() ?? null;
    if (rule !== null && TOO_FINE.test(rule)) return null;
    const day = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
    const times = ical.expandRecurringEvent(event, { from: day(today), to: day(until), expandOngoing: true });
    const entries = times.map((time) => entryOf(time, timeZone)).filter(({ last }) => last >= today.toString());
    const [next] = entries;
    const yearly = next !== undefined && next.first === next.last && next.times === null && isYearly(event, rule);
    return yearly ? [{ ...next, yearly }] : entries;
  } catch {
    return null;
  }
}

/** On one date each year for good: what a special day can be by itself. */
function isYearly({ exdate, recurrences }: VEvent, rule: string | null): boolean {
  if (rule === null || !/FREQ=YEARLY/i.test(rule) || /COUNT=|UNTIL=|BYDAY=|INTERVAL=(?!1\b)/i.test(rule)) return false;
  return Object.keys(exdate ?? {}).length === 0 && Object.keys(recurrences ?? {}).length === 0;
}

function entryOf({ start, end, summary, isFullDay }: EventInstance, timeZone: string): CalendarEntry {
  const title = titleOf(summary);
  if (isFullDay) {
    // Whole days come as midnights of this machine's clock, the end as the day after.
    const [first, after] = [dateOf(start), dateOf(end)];
    const last = after > first ? Temporal.PlainDate.from(after).subtract({ days: 1 }).toString() : first;
    return { title, first, last, times: null, yearly: false };
  }
  const zoned = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const [from, to] = [zoned(start), zoned(end)];
  const [first, time] = [from.toPlainDate().toString(), clockOf(from)];
  const midnight = to.hour === 0 && to.minute === 0 && to.epochMilliseconds > from.epochMilliseconds;
  const last = (midnight ? to.subtract({ minutes: 1 }) : to).toPlainDate().toString();
  const times = first === last ? { from: time, to: midnight ? '24:00' : clockOf(to) } : null;
  return { title, first, last, times: times !== null && times.from < times.to ? times : null, yearly: false };
}

const LONGEST_TITLE = 200;

function titleOf(summary: ParameterValue | undefined): string {
  const text = typeof summary === 'string' ? summary : String(summary?.val ?? '');
  return text.trim().slice(0, LONGEST_TITLE);
}

const clockOf = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString().slice(0, 5);

function dateOf(midnight: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${midnight.getFullYear()}-${two(midnight.getMonth() + 1)}-${two(midnight.getDate())}`;
}

function isOver({ start, end, rrule }: VEvent, now: number): boolean {
  if (rrule !== undefined) return rrule.after(new Date(now)) == null;
  return (end ?? start).getTime() <= now;
}
