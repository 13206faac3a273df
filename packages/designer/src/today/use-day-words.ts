import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { useNow } from '../opening-hours/now/use-now.ts';
import type { DayWords } from './words/number-state.ts';

/** What sentences about the day are said with: texts, language, and the time of this device. */
export function useDayWords(): DayWords {
  const { t } = useTranslation('today');
  const language = useScreenLanguage();
  const now = useNow();
  return useMemo(() => ({ t, language, now }), [t, language, now]);
}
