import { Temporal } from 'temporal-polyfill';
import type { Json } from '../document/index.ts';
import {
  HOURS_LANGUAGES,
  type HoursLanguage,
  spokenDate,
  spokenMoment,
  spokenTime,
  spokenWholeDay,
} from '../hours/index.ts';
import { type ReadMoment, readMoment } from './read-moment.ts';
import type { speakingNow } from './speaking-now.ts';
import { ExpressionFault } from './types.ts';

type Speaking = ReturnType<typeof speakingNow>;

/** `4 January`: the day of a moment; its year only where it isn't clear. */
export function dateSpoken(value: Json | bigint, to: Speaking): string {
  const read = readMoment(value, to.timeZone, 'date');
  if (read.kind === 'time') throw new ExpressionFault('date() needs a date');
  const date = read.kind === 'date' ? read.date : read.moment.toPlainDate();
  const language = phrasesOf(to.language);
  if (language === null) return date.toLocaleString(to.language, { dateStyle: 'long' });
  const zone = read.kind === 'moment' ? read.moment.timeZoneId : to.timeZone;
  return spokenDate(date.toString(), language, today(to, zone));
}

/** `8:30 am`: the time of the clock of a moment. */
export function timeSpoken(value: Json | bigint, to: Speaking): string {
  const read = readMoment(value, to.timeZone, 'time');
  if (read.kind === 'date') throw new ExpressionFault('time() needs a time');
  const time = read.kind === 'time' ? read.time : read.moment.toPlainTime().toString({ smallestUnit: 'minute' });
  const language = phrasesOf(to.language);
  if (language === null) return Temporal.PlainTime.from(time).toLocaleString(to.language, { timeStyle: 'short' });
  return spokenTime(time, language);
}

/** `am Montag um 8 Uhr`; of a date alone `am Montag`. */
export function atSpoken(value: Json | bigint, to: Speaking): string {
  return phrase(readMoment(value, to.timeZone, 'at'), 'at', to);
}

/** `bis Montag, 8 Uhr`; of a date alone `bis Montag`. */
export function untilSpoken(value: Json | bigint, to: Speaking): string {
  return phrase(readMoment(value, to.timeZone, 'until'), 'until', to);
}

function phrase(read: ReadMoment, preposition: 'at' | 'until', to: Speaking): string {
  if (read.kind === 'time') throw new ExpressionFault(`${preposition}() needs a date`);
  const language = phrasesOf(to.language);
  // Other languages have no phrases of ours: the bare date and time is still understood.
  if (read.kind === 'date') {
    if (language === null) return read.date.toLocaleString(to.language, { dateStyle: 'full' });
    return spokenWholeDay(read.date.toString(), language, today(to, to.timeZone))[preposition];
  }
  if (language === null) return read.moment.toLocaleString(to.language, { dateStyle: 'full', timeStyle: 'short' });
  return spokenMoment(read.moment.toString(), language, instantOf(to))[preposition];
}

function today(to: Speaking, timeZone: string): string {
  return instantOf(to).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function instantOf(to: Speaking): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(to.now);
}

/** The language whose phrases we know, for `de-AT` as for `de`. */
function phrasesOf(language: string): HoursLanguage | null {
  return HOURS_LANGUAGES.find((known) => known === language.slice(0, 2)) ?? null;
}
