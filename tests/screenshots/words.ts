export type ScreenLanguage = 'en' | 'de' | 'hu';

/** The screen's words for what has to be pressed on the way to a picture. */
export type Words = {
  readonly check: string;
  readonly goLive: string;
  readonly list: string;
  readonly newFlow: string;
  readonly quiet: string;
  readonly settings: string;
  readonly tryIt: string;
};

export const WORDS: Readonly<Record<ScreenLanguage, Words>> = {
  en: {
    check: 'Check',
    goLive: 'Go live',
    list: 'List',
    newFlow: 'New call flow',
    quiet: 'Say nothing',
    settings: 'Settings of the call flow',
    tryIt: 'Try it',
  },
  de: {
    check: 'Prüfen',
    goLive: 'Live schalten',
    list: 'Liste',
    newFlow: 'Neuer Anrufablauf',
    quiet: 'Nichts sagen',
    settings: 'Einstellungen des Anrufablaufs',
    tryIt: 'Ausprobieren',
  },
  hu: {
    check: 'Ellenőrzés',
    goLive: 'Élesítés',
    list: 'Lista',
    newFlow: 'Új hívásfolyamat',
    quiet: 'Nem szólni',
    settings: 'A hívásfolyamat beállításai',
    tryIt: 'Kipróbálás',
  },
};
