import type { HoursLanguage } from '@callwright/flow/hours';

/** What the mail says; `{day}`, `{name}`, `{title}`, `{weekday}` stand for values. */
export type ReminderWords = {
  readonly subject: string;
  readonly hello: string;
  readonly question: string;
  /** For a workday that was moved. */
  readonly moved: string;
  /** What callers meet as long as nobody decides. */
  readonly until: Readonly<Record<'closed' | 'usual' | 'open', string>>;
  readonly closed: string;
  readonly open: string;
  readonly openMoved: string;
  readonly more: string;
};

export const REMINDER_WORDS: Readonly<Record<HoursLanguage, ReminderWords>> = {
  en: {
    subject: '{title}: open on {day}?',
    hello: 'Good day',
    question: 'Nobody has decided yet whether “{title}” is open on {day} ({name}).',
    moved: '{day} is a moved workday ({name}): does it count as a {weekday} for “{title}”? Nobody has decided yet.',
    until: {
      closed: 'Until somebody decides, callers find it closed.',
      usual: 'Until somebody decides, it is as usual on holidays.',
      open: 'Until somebody decides, it is like any other day.',
    },
    closed: 'Closed',
    open: 'Open as on any day',
    openMoved: 'Open as on a {weekday}',
    more: 'The link asks once more before anything changes. Other hours can be entered on the page of the opening hours: {page}',
  },
  de: {
    subject: '{title}: am {day} geöffnet?',
    hello: 'Guten Tag',
    question: 'Für „{title}“ ist noch nicht entschieden, ob am {day} ({name}) geöffnet ist.',
    moved:
      '{day} ist ein verlegter Arbeitstag ({name}): Zählt er für „{title}“ als {weekday}? Das ist noch nicht entschieden.',
    until: {
      closed: 'Bis jemand entscheidet, ist für Anrufende geschlossen.',
      usual: 'Bis jemand entscheidet, gilt, was an Feiertagen üblich ist.',
      open: 'Bis jemand entscheidet, ist es ein Tag wie jeder andere.',
    },
    closed: 'Geschlossen',
    open: 'Geöffnet wie an jedem Tag',
    openMoved: 'Geöffnet wie am {weekday}',
    more: 'Der Link fragt noch einmal nach, bevor sich etwas ändert. Andere Zeiten tragen Sie auf der Seite der Öffnungszeiten ein: {page}',
  },
  hu: {
    subject: '{title}: nyitva {day}?',
    hello: 'Jó napot kívánunk',
    question: 'A következő nyitvatartásnál még nincs eldöntve, hogy nyitva lesz-e: {title}, {day} ({name}).',
    moved:
      'Áthelyezett munkanap: {day} ({name}). Még nincs eldöntve, hogy ennél a nyitvatartásnál {weekday} számít-e: {title}.',
    until: {
      closed: 'Amíg senki nem dönt, a hívók zárva találják.',
      usual: 'Amíg senki nem dönt, az ünnepnapokon szokásos rend érvényes.',
      open: 'Amíg senki nem dönt, olyan, mint bármely más nap.',
    },
    closed: 'Zárva',
    open: 'Nyitva, mint máskor',
    openMoved: 'Nyitva: {weekday} számít',
    more: 'A hivatkozás még egyszer rákérdez, mielőtt bármi megváltozna. Más időket a nyitvatartás oldalán adhat meg: {page}',
  },
};
