import type { TodaySpan } from '../../api/today.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { listed } from '../../opening-hours/words/dates.ts';
import { textIn } from '../../opening-hours/words/hours-sentences.ts';
import { type DayWords, untilOf } from '../words/number-state.ts';
import { clockTime, ownZone, sameDay } from '../words/times.ts';
import { nameOfWho } from '../words/who.ts';

export type SpanWords = {
  readonly key: string;
  /** What it is and for how long: "Special announcement until 16:30". */
  readonly title: string;
  /** What callers hear of it, or why it is. */
  readonly text: string | null;
  readonly quoted: boolean;
  /** Whom it is for. */
  readonly where: string;
  readonly by: string | null;
  /** Why it does nothing although it holds. */
  readonly trouble: string | null;
};

const MOST_NAMED = 3;

/** What is on or planned, in words. */
export function spanWords(words: DayWords, span: TodaySpan, titles: ReadonlyMap<string, string>): SpanWords {
  const { t } = words;
  const named = (numbers: readonly string[]) => namedNumbers(words, numbers, titles);
  switch (span.kind) {
    case 'announcement': {
      const { announcement: one } = span;
      return {
        key: `announcement ${one.name}`,
        title: withTimes(words, t('kinds.announcement'), one.from, one.until),
        text: textIn(words.language, one.text) ?? one.title,
        quoted: true,
        where: named(one.reaches.map(({ number }) => number)),
        by: nameOfWho(one.by),
        trouble: null,
      };
    }
    case 'divert': {
      const { divert: one } = span;
      return {
        key: `divert ${one.name}`,
        title: withTimes(words, t('kinds.divert', { to: formatNumber(one.to) }), one.from, one.until),
        text: one.reason === '' ? null : one.reason,
        quoted: false,
        where: named(one.numbers),
        by: nameOfWho(one.by),
        trouble: one.blocked === null ? null : t('active.blocked'),
      };
    }
    case 'close-now':
      return {
        key: `close-now ${span.schedule}`,
        title: withTimes(words, t('kinds.closeNow'), span.since, span.until),
        text: span.reason,
        quoted: false,
        where: span.title,
        by: nameOfWho(span.by),
        trouble: null,
      };
  }
}

/** "Closed until 14:00", or "Closed from tomorrow 8:00 until tomorrow 14:00" where it is still ahead. */
function withTimes(words: DayWords, what: string, from: string | null, until: string | null): string {
  const { t, language, now } = words;
  const zone = ownZone();
  const begin = from === null ? now : Math.max(now, Date.parse(from));
  // An end on the day that it begins needs no day of its own.
  const short = until !== null && sameDay(zone, begin, Date.parse(until) - 1);
  const end = until === null ? t('untilEnded') : untilOf(short ? { ...words, now: begin } : words, until, zone);
  if (from === null || Date.parse(from) <= now) return `${what} ${end}`;
  return `${what} ${t('from', { when: clockTime(from, { language, zone, now }) })} ${end}`;
}

function namedNumbers(
  { t, language }: DayWords,
  numbers: readonly string[],
  titles: ReadonlyMap<string, string>,
): string {
  const names = numbers.map((number) => titles.get(number) || formatNumber(number));
  const more = names.length - MOST_NAMED;
  return listed(language, more > 0 ? [...names.slice(0, MOST_NAMED), t('active.more', { count: more })] : names);
}
