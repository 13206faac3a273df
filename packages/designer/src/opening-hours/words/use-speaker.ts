import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import type { Speaker } from './hours-sentences.ts';

/** What sentences about opening hours are said with: the texts and the language of the screen. */
export function useSpeaker(): Speaker {
  const { t } = useTranslation('hours');
  const language = useScreenLanguage();
  return useMemo(() => ({ t, language }), [t, language]);
}
