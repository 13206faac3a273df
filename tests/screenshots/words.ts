export type ScreenLanguage = 'en' | 'de' | 'hu';

/** The screen's words for what has to be pressed on the way to a picture. */
export type Words = {
  readonly addNumber: string;
  readonly addSpecialDay: string;
  readonly calendarFile: string;
  readonly check: string;
  readonly chooseDays: string;
  readonly closeNow: string;
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
    addSpecialDay: 'Add a special day',
    calendarFile: 'From a calendar file',
    check: 'Check',
    chooseDays: 'Choose the days',
    closeNow: 'Close now',
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
    addSpecialDay: 'Sondertag hinzufügen',
    calendarFile: 'Aus einer Kalenderdatei',
    check: 'Prüfen',
    chooseDays: 'Tage wählen',
    closeNow: 'Jetzt schließen',
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
    addSpecialDay: 'Eltérő nap hozzáadása',
    calendarFile: 'Naptárfájlból',
    check: 'Ellenőrzés',
    chooseDays: 'Napok kiválasztása',
    closeNow: 'Zárás most',
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
