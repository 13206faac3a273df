export type ScreenLanguage = 'en' | 'de' | 'hu';

/** The screen's words for what has to be pressed on the way to a picture. */
export type Words = {
  readonly check: string;
  readonly goLive: string;
  readonly list: string;
  readonly newFlow: string;
  readonly ring: string;
  readonly settings: string;
  readonly skip: string;
  readonly tryIt: string;
};

export const WORDS: Readonly<Record<ScreenLanguage, Words>> = {
  en: {
    check: 'Check',
    goLive: 'Go live',
    list: 'List',
    newFlow: 'New call flow',
    ring: 'Ring',
    settings: 'Settings of the call flow',
    skip: 'Skip the text',
    tryIt: 'Try it',
  },
  de: {
    check: 'Prüfen',
    goLive: 'Live schalten',
    list: 'Liste',
    newFlow: 'Neuer Anrufablauf',
    ring: 'Anrufen',
    settings: 'Einstellungen des Anrufablaufs',
    skip: 'Text überspringen',
    tryIt: 'Ausprobieren',
  },
  hu: {
    check: 'Ellenőrzés',
    goLive: 'Élesítés',
    list: 'Lista',
    newFlow: 'Új hívásfolyamat',
    ring: 'Hívás',
    settings: 'A hívásfolyamat beállításai',
    skip: 'Szöveg átugrása',
    tryIt: 'Kipróbálás',
  },
};
