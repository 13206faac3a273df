import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isScreenLanguage, preferredLanguage, rememberLanguage } from './languages.ts';
import { resources } from './resources.ts';

/** Starts the translations; all texts are part of the app, so nothing is loaded later. */
export async function startTranslations(): Promise<void> {
  const language = preferredLanguage();
  document.documentElement.lang = language;
  i18next.on('languageChanged', (changed) => {
    document.documentElement.lang = changed;
    if (isScreenLanguage(changed)) rememberLanguage(changed);
  });
  await i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'app',
    ns: Object.keys(resources.en),
    interpolation: { escapeValue: false },
  });
}
