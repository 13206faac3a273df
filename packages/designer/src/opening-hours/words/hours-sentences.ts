import {
  type HoursTexts,
  type Reason,
  type Schedule,
  spokenMoment,
  type Verdict,
  verdictAt,
  WEEKDAYS,
  type Weekday,
} from '@callwright/flow/hours';
import type { TFunction } from 'i18next';
import { Temporal } from 'temporal-polyfill';
import type { ScreenLanguage } from '../../i18n/languages.ts';
import { localClock, shortDate, weekdayName } from './dates.ts';

export type Speaker = { readonly t: TFunction<'hours'>; readonly language: ScreenLanguage };

/** A text in the screen's language, else in any that it has. */
export function textIn(language: string, texts: HoursTexts | undefined): string | undefined {
  return texts?.[language] ?? Object.values(texts ?? {})[0];
}

/** "open", "closed", or what the hours call a way out of their own. */
export function stateName({ t, language }: Speaker, schedule: Schedule, branch: string): string {
  if (branch === 'open') return t('state.open');
  if (branch === 'closed') return t('state.closed');
  return textIn(language, schedule.branches.find(({ name }) => name === branch)?.title) ?? branch;
}

/** "Open now, until 12:30 pm. Then lunch break, until 1 pm." */
export function nowSentence(speaker: Speaker, schedule: Schedule, now: number): string {
  const { t, language } = speaker;
  const moment = { epochMilliseconds: now };
  const verdict = verdictAt(schedule, moment);
  const state = stateName(speaker, schedule, verdict.branch);
  if (verdict.until === null) return capital(t('now.always', { state }));
  const first = capital(t('now.until', { state, until: spokenMoment(verdict.until, language, moment).until }));
  const next = verdictAt(schedule, Temporal.ZonedDateTime.from(verdict.until));
  const nextState = stateName(speaker, schedule, next.branch);
  const then =
    next.until === null
      ? t('now.thenAlways', { state: nextState })
      : t('now.then', { state: nextState, until: spokenMoment(next.until, language, moment).until });
  return `${first} ${then}`;
}

/** Why it is so, as a name: "Christmas Eve"; null where the week says it. */
export function reasonName(speaker: Speaker, reason: Reason, today: string): string | null {
  const { t, language } = speaker;
  switch (reason.kind) {
    case 'closeNow':
      return reason.note ?? t('reason.closeNow');
    case 'specialDay':
      return withLike(speaker, reason.note ?? t('reason.specialDay'), reason.like);
    case 'holiday': {
      const name = textIn(language, reason.name) ?? t('reason.holiday');
      return reason.undecided ? t('reason.undecided', { name }) : name;
    }
    case 'period': {
      const [from, to] = [shortDate(language, reason.from, today), shortDate(language, reason.to, today)];
      return withLike(speaker, reason.note ?? t('reason.period', { from, to }), reason.like);
    }
    case 'weekly':
      if (reason.like !== undefined) return withLike(speaker, textIn(language, reason.holiday) ?? '', reason.like);
      return reason.recurring === undefined ? null : (reason.recurring.note ?? t('reason.recurring'));
  }
}

/** "Moved workday, counts as Thursday". */
function withLike({ t, language }: Speaker, name: string, like: Weekday | undefined): string {
  if (like === undefined) return name;
  const counts = t('reason.like', { day: weekdayName(language, WEEKDAYS.indexOf(like)) });
  return name === '' ? counts : `${name}, ${counts}`;
}

/** "Thu 24 Dec 17:59: closed, because of Christmas Eve." */
export function verdictSentence(speaker: Speaker, schedule: Schedule, at: number, now: number): string {
  const { t, language } = speaker;
  const verdict: Verdict = verdictAt(schedule, { epochMilliseconds: at });
  const { date, time } = localClock(schedule.timeZone, at);
  const today = localClock(schedule.timeZone, now).date;
  const when = `${shortDate(language, date, today)} ${time}`;
  const state = stateName(speaker, schedule, verdict.branch);
  const reason = reasonName(speaker, verdict.reason, today);
  return reason === null ? t('verdict.plain', { when, state }) : t('verdict.because', { when, state, reason });
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
