import type { ScreenLanguage } from '../../i18n/languages.ts';

/** A moment of a plan with its day and its zone: "Sun 22 Nov, 22:00 CET". */
export function planMoment(language: ScreenLanguage, instant: string, zone: string): string {
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  };
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(new Date(instant));
}
