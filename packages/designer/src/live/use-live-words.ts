import type { TFunction } from 'i18next';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLength } from '../calls/list/format-length.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';

export type LiveWords = {
  readonly t: TFunction<'live'>;
  /** "3:05": how long something has lasted by now. */
  readonly lasting: (since: string) => string;
  /** "8:00": a time of today. */
  readonly clock: (at: string) => string;
};

/** What the live view is told with. Its clock goes by the second. */
export function useLiveWords(): LiveWords {
  const { t } = useTranslation('live');
  const language = useScreenLanguage();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return useMemo(
    () => ({
      t,
      lasting: (since) => formatLength((now - Date.parse(since)) / 1000),
      clock: (at) =>
        new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { hour: 'numeric', minute: '2-digit' }).format(
          new Date(at),
        ),
    }),
    [t, language, now],
  );
}
