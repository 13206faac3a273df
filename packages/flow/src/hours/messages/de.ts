import type { MessageTable } from '../finding-codes.ts';

export const de: MessageTable = {
  'schedule-shape': { message: 'So sehen Öffnungszeiten nicht aus: {detail}.', fix: '{hint}' },
  'time-unreadable': {
    message: 'Diese Uhrzeit ist nicht lesbar.',
    fix: 'Stunden und Minuten zweistellig schreiben, etwa 08:30; ein Ende darf 24:00 sein.',
  },
  'date-unreadable': {
    message: 'Dieses Datum ist nicht lesbar.',
    fix: 'Jahr, Monat und Tag schreiben, etwa 2026-12-24, zwischen 1900 und 2199.',
  },
  'date-impossible': { message: 'Den {date} gibt es nicht.', fix: 'Ein Datum wählen, das im Kalender steht.' },
  'zone-unknown': {
    message: 'Die Zeitzone „{zone}“ ist unbekannt.',
    fix: 'Eine aus der Liste wählen, etwa Europe/Berlin.',
  },
  'branch-unknown': {
    message: 'Diese Zeiten führen zu „{branch}“, das gibt es in diesen Öffnungszeiten nicht.',
    fix: '„open“ verwenden oder eines von: {known}.',
  },
  'branch-closed': {
    message: 'Zeiten können nicht „geschlossen“ sein: Geschlossen ist alles, was keine Zeiten abdecken.',
    fix: 'Diese Zeit weglassen.',
  },
  'branch-reserved': {
    message: '„{branch}“ ist immer da und kann nicht hinzugefügt werden.',
    fix: 'Einen anderen Namen wählen.',
  },
  'branch-twice': { message: '„{branch}“ gibt es doppelt.', fix: 'Eines davon umbenennen oder entfernen.' },
  'spans-overlap': {
    message: '{from}–{to} und {otherFrom}–{otherTo} überschneiden sich.',
    fix: 'Das eine enden lassen, wo das andere beginnt.',
  },
  'spans-missing': {
    message: 'Eigene Zeiten sind gewünscht, aber keine angegeben.',
    fix: 'Zeiten eintragen oder „geschlossen“ wählen.',
  },
  'weekday-missing': {
    message: 'Dieser Tag soll wie ein anderer Wochentag zählen, aber es fehlt, welcher.',
    fix: 'Wählen Sie den Wochentag, oder wählen Sie „geschlossen“.',
  },
  'mail-unreadable': { message: 'Das ist keine Mailadresse.', fix: 'Schreiben Sie sie wie buero@example.com.' },
  'period-backwards': {
    message: 'Der Zeitraum endet am {to}, bevor er am {from} beginnt.',
    fix: 'Ein Ende am ersten Tag oder danach wählen.',
  },
  'closing-backwards': {
    message: 'Die Schließung endet, bevor sie beginnt.',
    fix: 'Ein späteres Ende wählen oder keines.',
  },
  'week-without-opening': {
    message: 'In den sieben Tagen ab {date} ist kein einziges Mal geöffnet.',
    fix: 'Bei Ferien in Ordnung; sonst Zeiten eintragen.',
  },
  'special-day-past': {
    message: 'Der Sondertag {date} ist vorbei.',
    fix: 'Entfernen oder jährlich wiederkehren lassen.',
  },
  'special-day-twice': {
    message: 'Der {date} steht zweimal unter den Sondertagen; der erste gilt.',
    fix: 'Einen davon entfernen.',
  },
  'period-past': { message: 'Der Sonderzeitraum bis {to} ist vorbei.', fix: 'Entfernen.' },
  'periods-overlap': {
    message: 'Der Sonderzeitraum ab {from} überschneidet sich mit einem, der weiter oben steht; jener gilt.',
    fix: 'Den einen enden lassen, bevor der andere beginnt.',
  },
  'closing-past': { message: 'Die Schließung ist vorbei.', fix: 'Beenden.' },
  'spans-run-into-next-day': {
    message: 'Die Zeiten des Vortags reichen über Mitternacht in diese hinein und gelten bis zu ihrem Ende.',
    fix: 'Diese später beginnen oder jene früher enden lassen.',
  },
  'clock-skips-time': {
    message: 'Am {date} springt die Uhr von {gapFrom} auf {gapTo}: Zeiten dazwischen sind kürzer oder entfallen.',
    fix: 'Falls es darauf ankommt, diesem Tag eigene Zeiten geben.',
  },
  'holiday-undecided': {
    message: 'Für den {date} ist noch nichts entschieden.',
    fix: 'Offen, geschlossen oder eigene Zeiten wählen.',
  },
};
