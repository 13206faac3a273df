import type { Moment } from '../prepared.ts';
import type { ClosedText, HoursTexts, Schedule } from '../schedule.ts';
import { type Verdict, verdictAt } from '../verdict.ts';
import { HOURS_LANGUAGES, type HoursLanguage } from './language.ts';
import { SPOKEN } from './languages.ts';
import { spokenHours } from './spoken-hours.ts';
import { spokenMoment } from './spoken-moment.ts';

/**
 * What callers hear about the hours at a moment, per language: the sentence of the day, period or closing; while it is
 * closed and where that is missing, the one for holidays or for closed. Undefined where there is nothing to say.
 */
export function callersText(schedule: Schedule, now: Moment): HoursTexts | undefined {
  const verdict = verdictAt(schedule, now);
  const { reason } = verdict;
  const own = 'text' in reason ? reason.text : undefined;
  if (verdict.branch !== 'closed') return own;
  const { closed, holiday } = schedule.texts ?? {};
  const texts = {
    ...closedText(closed, schedule, verdict, now),
    ...(reason.kind === 'holiday' && reason.like === undefined ? closedText(holiday, schedule, verdict, now) : {}),
    ...own,
  };
  return Object.keys(texts).length === 0 ? undefined : texts;
}

/** What is said to a caller: a text, a recording in its place, and what is said after it. */
export type CallersSaying = { readonly text: HoursTexts; readonly recording?: string; readonly after?: HoursTexts };

/** What a caller of a language hears about the hours at a moment: `callersText`, with what was recorded of it. */
export function callersSaying(schedule: Schedule, language: string, now: Moment): CallersSaying | undefined {
  const text = callersText(schedule, now);
  const verdict = verdictAt(schedule, now);
  const said = standing(schedule, verdict, language);
  const { recording } = said ?? {};
  if (recording === undefined) return text === undefined ? undefined : { text };
  const spoken = HOURS_LANGUAGES.find((one) => one === language);
  const hours = said?.sayHours === true && spoken !== undefined ? whenOpen(schedule, verdict, spoken, now) : undefined;
  return {
    text: said?.text ?? {},
    recording,
    ...(hours === undefined ? {} : { after: { [language]: hours } }),
  };
}

/** The sentence for closed or for holidays that callers of a language hear; undefined where the day has one of its own. */
function standing(schedule: Schedule, { branch, reason }: Verdict, language: string): ClosedText | undefined {
  const own = 'text' in reason ? reason.text?.[language] : undefined;
  if (branch !== 'closed' || own !== undefined) return undefined;
  const { closed, holiday } = schedule.texts ?? {};
  const says = ({ text, recording, sayHours }: ClosedText) =>
    text?.[language] !== undefined || recording !== undefined || sayHours === true;
  const onHoliday = reason.kind === 'holiday' && reason.like === undefined;
  return onHoliday && holiday !== undefined && says(holiday) ? holiday : closed;
}

function closedText(said: ClosedText | undefined, schedule: Schedule, verdict: Verdict, now: Moment): HoursTexts {
  if (said === undefined) return {};
  const written = Object.entries(said.text ?? {}).filter(([, text]) => text.trim() !== '');
  if (said.sayHours !== true) return Object.fromEntries(written);
  const texts = new Map(written);
  for (const language of HOURS_LANGUAGES) {
    const hours = whenOpen(schedule, verdict, language, now);
    const whole = [texts.get(language), hours].filter((part) => part !== undefined).join(' ');
    if (whole !== '') texts.set(language, whole);
  }
  return Object.fromEntries(texts);
}

/** What callers hear at a moment where the hours are said by themselves; undefined where there is nothing to say. */
export function spokenWhenOpen(schedule: Schedule, language: HoursLanguage, now: Moment): string | undefined {
  return whenOpen(schedule, verdictAt(schedule, now), language, now);
}

/** The hours and the next opening as a sentence; undefined where there is neither. */
function whenOpen(schedule: Schedule, verdict: Verdict, language: HoursLanguage, now: Moment): string | undefined {
  const spoken = spokenHours(schedule, language, now);
  const hours = spoken === SPOKEN[language].never ? null : spoken;
  const next = verdict.nextOpening === null ? null : spokenMoment(verdict.nextOpening, language, now).at;
  return hours === null && next === null ? undefined : SPOKEN[language].whenOpen(hours, next);
}
