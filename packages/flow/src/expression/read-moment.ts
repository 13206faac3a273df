import { Temporal } from 'temporal-polyfill';
import type { Json } from '../document/index.ts';
import { ExpressionFault } from './types.ts';

/** A day alone, a time of the clock alone (`HH:MM`), or both in a zone. */
export type ReadMoment =
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'moment'; readonly moment: Temporal.ZonedDateTime };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/**
 * Reads what flows and services write for a moment: a date, a time, a date-time of the flow's zone, an instant (`Z` or
 * offset, said in the flow's zone), or a zoned date-time (said in its own).
 * @throws ExpressionFault for anything else: a caller never hears "Invalid Date".
 */
export function readMoment(value: Json | bigint, timeZone: string, purpose: string): ReadMoment {
  const text = typeof value === 'string' ? value.trim() : '';
  try {
    if (DATE.test(text)) return { kind: 'date', date: Temporal.PlainDate.from(text, { overflow: 'reject' }) };
    if (TIME.test(text)) return { kind: 'time', time: text.slice(0, 5) };
    if (DATE_TIME.test(text)) return { kind: 'moment', moment: readDateTime(text, timeZone) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new ExpressionFault(`${purpose}() needs a date or time such as 2026-11-26T08:00:00Z`);
}

function readDateTime(text: string, timeZone: string): Temporal.ZonedDateTime {
  if (text.includes('[')) return Temporal.ZonedDateTime.from(text, { offset: 'use' });
  if (/(Z|[+-]\d{2}:?\d{2})$/i.test(text)) return Temporal.Instant.from(text).toZonedDateTimeISO(timeZone);
  return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone);
}

/** Whether a text is a date or a moment that can be said. */
export function isReadableMoment(text: string): boolean {
  try {
    return readMoment(text, 'UTC', 'date').kind !== 'time';
  } catch {
    return false;
  }
}
