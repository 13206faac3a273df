import type { ScreenLanguage } from './languages.ts';

/** "Mon 9:12" within the last week, else "3 Nov 2026, 9:12"; in a zone of its own where one is given. */
export function formatMoment(
  language: ScreenLanguage,
  instant: string | number,
  { zone, now = Date.now() }: { zone?: string; now?: number } = {},
): string {
  const date = new Date(instant);
  const recent = now - date.getTime() < 6 * 24 * 3_600_000;
  const options: Intl.DateTimeFormatOptions = recent
    ? { weekday: 'short', hour: 'numeric', minute: '2-digit' }
    : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(locale(language), { ...options, ...(zone ? { timeZone: zone } : {}) }).format(date);
}

/** "7:04:31"; in a zone of its own where one is given. */
export function formatClock(language: ScreenLanguage, instant: string | number, zone?: string): string {
  const options: Intl.DateTimeFormatOptions = { timeStyle: 'medium', ...(zone ? { timeZone: zone } : {}) };
  return new Intl.DateTimeFormat(locale(language), options).format(new Date(instant));
}

/** "3 Nov 2026" */
export function formatDay(language: ScreenLanguage, instant: string | number): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'medium' }).format(new Date(instant));
}

/** What the screen's language calls a language: "de" is "German". */
export function nameOfLanguage(language: ScreenLanguage, tag: string): string {
  return new Intl.DisplayNames(locale(language), { type: 'language' }).of(tag) ?? tag;
}

const locale = (language: ScreenLanguage): string => (language === 'en' ? 'en-GB' : language);
