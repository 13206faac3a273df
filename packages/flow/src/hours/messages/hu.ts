import type { MessageTable } from '../finding-codes.ts';

export const hu: MessageTable = {
  'schedule-shape': { message: 'A nyitvatartás nem így néz ki: {detail}.', fix: '{hint}' },
  'time-unreadable': {
    message: 'Ez az időpont nem olvasható.',
    fix: 'Írja az órát és a percet két-két számjeggyel, például 08:30; a vége lehet 24:00.',
  },
  'date-unreadable': {
    message: 'Ez a dátum nem olvasható.',
    fix: 'Írja be az évet, a hónapot és a napot, például 2026-12-24, 1900 és 2199 között.',
  },
  'date-impossible': { message: 'Nincs ilyen nap: {date}.', fix: 'Válasszon olyan napot, amely a naptárban szerepel.' },
  'zone-unknown': {
    message: 'A(z) „{zone}” időzóna ismeretlen.',
    fix: 'Válasszon egyet a listából, például Europe/Budapest.',
  },
  'branch-unknown': {
    message: 'Ezek az idők ide vezetnek: „{branch}”, de ilyen nincs ebben a nyitvatartásban.',
    fix: 'Használja az „open” értéket vagy ezek egyikét: {known}.',
  },
  'branch-closed': {
    message: 'Az idősáv nem lehet „zárva”: zárva van minden, amit idősáv nem fed le.',
    fix: 'Hagyja ki ezt az időt.',
  },
  'branch-reserved': { message: 'A(z) „{branch}” mindig megvan, nem vehető fel újra.', fix: 'Válasszon más nevet.' },
  'branch-twice': { message: 'A(z) „{branch}” kétszer szerepel.', fix: 'Nevezze át vagy törölje az egyiket.' },
  'spans-overlap': {
    message: '{from}–{to} és {otherFrom}–{otherTo} átfedik egymást.',
    fix: 'Az egyik ott érjen véget, ahol a másik kezdődik.',
  },
  'spans-missing': {
    message: 'Saját időket választott, de egyet sem adott meg.',
    fix: 'Adjon meg időket, vagy válassza a „zárva” lehetőséget.',
  },
  'weekday-missing': {
    message: 'Ez a nap egy másik hétköznapnak számítana, de nincs megadva, hogy melyiknek.',
    fix: 'Válassza ki a napot, vagy válassza azt, hogy „zárva”.',
  },
  'mail-unreadable': { message: 'Ez nem e-mail-cím.', fix: 'Így írja: iroda@example.com.' },
  'period-backwards': {
    message: 'Az időszak vége ({to}) korábbi, mint a kezdete ({from}).',
    fix: 'Az utolsó nap ne legyen korábbi az elsőnél.',
  },
  'closing-backwards': {
    message: 'A zárás előbb ér véget, mint ahogy elkezdődik.',
    fix: 'Válasszon későbbi véget, vagy hagyja üresen.',
  },
  'week-without-opening': {
    message: '{date} napjától hét napig egyszer sincs nyitva.',
    fix: 'Szabadság idején rendben van; különben adjon meg időket.',
  },
  'special-day-past': {
    message: 'Ez az eltérő nap már elmúlt: {date}.',
    fix: 'Törölje, vagy ismétlődjön minden évben.',
  },
  'special-day-twice': {
    message: '{date} kétszer szerepel az eltérő napok között; az első érvényes.',
    fix: 'Törölje az egyiket.',
  },
  'period-past': { message: 'Ez az eltérő időszak már elmúlt, utolsó napja: {to}.', fix: 'Törölje.' },
  'periods-overlap': {
    message: 'Ez az eltérő időszak (kezdete: {from}) átfed egy előrébb állót, és az az érvényes.',
    fix: 'Az egyik érjen véget, mielőtt a másik elkezdődik.',
  },
  'closing-past': { message: 'A zárás már véget ért.', fix: 'Szüntesse meg.' },
  'spans-run-into-next-day': {
    message: 'Az előző nap ideje éjfél után belenyúlik ebbe, és a végéig az érvényes.',
    fix: 'Ez kezdődjön később, vagy amaz érjen véget korábban.',
  },
  'clock-skips-time': {
    message: '{date} napján az óra {gapFrom} után {gapTo} időpontra ugrik: a közbeeső idő rövidebb vagy kimarad.',
    fix: 'Ha számít, adjon ennek a napnak saját időket.',
  },
  'holiday-undecided': {
    message: 'Még nincs eldöntve, mi érvényes ezen a napon: {date}.',
    fix: 'Válasszon: nyitva, zárva vagy saját idők.',
  },
};
