import type { TFunction } from 'i18next';
import type { DivertSummary } from '../../api/diverts.ts';
import type { Heard } from '../../api/heard.ts';
import type { TodayNumber } from '../../api/today.ts';
import type { ScreenLanguage } from '../../i18n/languages.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { textIn } from '../../opening-hours/words/hours-sentences.ts';
import { endTime, ownZone } from './times.ts';

export type DayWords = { readonly t: TFunction<'today'>; readonly language: ScreenLanguage; readonly now: number };

/** What stands in the first line of a number. */
export type NumberState = {
  readonly tone: 'open' | 'closed' | 'other' | 'wrong';
  readonly state: string;
  /** "until 18:00"; null where no end is known. */
  readonly until: string | null;
  /** "then: closed until Fri 8:00"; null where nothing more is known. */
  readonly after: string | null;
};

const UNREACHED = {
  'number-unknown': 'noFlow',
  'number-without-flow': 'noFlow',
  'flow-not-live': 'notLive',
} as const;

/** How a number stands: diverted, else by the hours that its callers meet, or that it has none. */
export function numberState(
  words: DayWords,
  { heard }: Pick<TodayNumber, 'heard'>,
  divert?: DivertSummary | undefined,
): NumberState {
  const { t } = words;
  const nothing = { until: null, after: null };
  if (divert !== undefined && divert.blocked === null) {
    const until = divert.until === null ? null : untilOf(words, divert.until, heard.hours?.timeZone ?? ownZone());
    return { tone: 'other', state: t('state.diverted', { to: formatNumber(divert.to) }), until, after: null };
  }
  if (heard.reached !== 'flow') return { ...nothing, tone: 'wrong', state: t(`state.${UNREACHED[heard.reached]}`) };
  return heard.hours === null || heard.hours.met === 'elsewhere'
    ? { ...nothing, tone: 'open', state: t('state.always') }
    : byHours(words, heard.hours);
}

/** "until 18:00" */
export function untilOf({ t, language, now }: DayWords, at: string | number, zone: string): string {
  return t('until', { when: endTime(at, { language, zone, now }) });
}

function byHours(words: DayWords, hours: NonNullable<Heard['hours']>): NumberState {
  const { t, language } = words;
  const until = (at: string) => untilOf(words, at, hours.timeZone);
  const own = hours.holds !== 'open' && hours.holds !== 'closed';
  const state = own ? (textIn(language, hours.holdsTitle) ?? hours.holds) : t(`state.${hours.state}`);
  const tone = own ? 'other' : hours.state;
  return { tone, state, until: hours.until === null ? null : until(hours.until), after: thenOf(t, until, hours) };
}

/** What comes after: a closing is told with its end; what ends within the opening just goes on. */
function thenOf(
  t: DayWords['t'],
  spoken: (at: string) => string,
  { state, until, closesAt, nextOpening }: NonNullable<Heard['hours']>,
): string | null {
  // What comes after a closing goes without saying.
  if (until === null || state === 'closed') return null;
  if (closesAt !== null && closesAt !== until) return t('then.openUntil', { until: spoken(closesAt) });
  return nextOpening === null ? t('then.closed') : t('then.closedUntil', { until: spoken(nextOpening) });
}
