import type { ScreenLanguage } from '../../i18n/languages.ts';

/** An instant by the wall clock of a zone: `17:59:12` and `Thu, 24 Dec`. A zone that means nothing is taken for UTC. */
export function clockWords(language: ScreenLanguage, at: number, zone: string): { time: string; day: string } {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = (options: Intl.DateTimeFormatOptions): string => {
    try {
      return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(at);
    } catch {
      return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at);
    }
  };
  return {
    time: format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    day: format({ weekday: 'short', day: 'numeric', month: 'short' }),
  };
}
