import { SCREEN_LANGUAGES, type ScreenLanguage } from '@callwright/nodes/messages';

export { SCREEN_LANGUAGES, type ScreenLanguage };

/** What each language calls itself. */
export const OWN_NAMES: Readonly<Record<ScreenLanguage, string>> = { en: 'English', de: 'Deutsch', hu: 'Magyar' };

const STORED = 'callwright.language';

export function isScreenLanguage(value: unknown): value is ScreenLanguage {
  return SCREEN_LANGUAGES.some((language) => language === value);
}

/** The language chosen before, else the first of the browser's that we speak, else English. */
export function preferredLanguage(): ScreenLanguage {
  const stored = localStorage.getItem(STORED);
  if (isScreenLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isScreenLanguage) ?? 'en';
}

export function rememberLanguage(language: ScreenLanguage): void {
  localStorage.setItem(STORED, language);
}
