export type ScreenLanguage = 'en' | 'de' | 'hu';

/** The screen's words for what has to be pressed on the way to a picture. */
export type Words = {
  readonly addNumber: string;
  readonly check: string;
  readonly goLive: string;
  readonly import: string;
  readonly list: string;
  readonly newFlow: string;
  readonly quiet: string;
  readonly ringIt: string;
  readonly settings: string;
  readonly tryIt: string;
};

export const WORDS: Readonly<Record<ScreenLanguage, Words>> = {
  en: {
    addNumber: 'Add a number',
    check: 'Check',
    goLive: 'Go live',
    import: 'Import',
    list: 'List',
    newFlow: 'New call flow',
    quiet: 'Say nothing',
    ringIt: 'Ring it',
    settings: 'Settings of the call flow',
    tryIt: 'Try it',
  },
  de: {
    addNumber: 'Nummer hinzufügen',
    check: 'Prüfen',
    goLive: 'Live schalten',
    import: 'Importieren',
    list: 'Liste',
    newFlow: 'Neuer Anrufablauf',
    quiet: 'Nichts sagen',
    ringIt: 'Anrufen',
    settings: 'Einstellungen des Anrufablaufs',
    tryIt: 'Ausprobieren',
  },
  hu: {
    addNumber: 'Szám hozzáadása',
    check: 'Ellenőrzés',
    goLive: 'Élesítés',
    import: 'Importálás',
    list: 'Lista',
    newFlow: 'Új hívásfolyamat',
    quiet: 'Nem szólni',
    ringIt: 'Felhívás',
    settings: 'A hívásfolyamat beállításai',
    tryIt: 'Kipróbálás',
  },
};
