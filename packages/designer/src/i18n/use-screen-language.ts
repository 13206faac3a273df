import { useTranslation } from 'react-i18next';
import { isScreenLanguage, type ScreenLanguage } from './languages.ts';

/** The language that the screen speaks now. */
export function useScreenLanguage(): ScreenLanguage {
  const { i18n } = useTranslation();
  return isScreenLanguage(i18n.language) ? i18n.language : 'en';
}
