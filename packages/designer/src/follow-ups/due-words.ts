import { formatDay, formatMoment } from '../i18n/format.ts';
import type { ScreenLanguage } from '../i18n/languages.ts';

const WEEK_MS = 6 * 24 * 3_600_000;

/** A date to come or gone: with the weekday when it is near, else as a day. */
export function dueWords(language: ScreenLanguage, at: string, now = Date.now()): string {
  const away = Math.abs(Date.parse(at) - now);
  return away < WEEK_MS ? formatMoment(language, at, { now }) : formatDay(language, at);
}

/** What a field for date and time shows, in the clock of this computer: `2026-12-24T09:00`. */
export function toField(iso: string | null): string {
  if (iso === null) return '';
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The moment that such a field means; null for none. */
export function fromField(text: string): string | null {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
