import { type Schedule, type Span, WEEKDAYS, type Week } from '@callwright/flow/hours';
import type { SpecialEntry } from '../special/special-entries.ts';
import { shortDate, weekdayName } from './dates.ts';
import { holidayState } from './holiday-state.ts';
import { type Speaker, stateName, textIn } from './hours-sentences.ts';

/** "8:00–12:00, 12:00–12:30 lunch break"; "closed" without any. */
export function spansText(speaker: Speaker, schedule: Schedule, spans: readonly Span[] | undefined): string {
  if (spans === undefined || spans.length === 0) return speaker.t('state.closed');
  return spans
    .map(({ from, to, branch }) =>
      branch === 'open' ? `${from}–${to}` : `${from}–${to} ${stateName(speaker, schedule, branch)}`,
    )
    .join(', ');
}

/** When it is: a date, dates, or which day of each month. */
export function entryWhen({ t, language }: Speaker, entry: SpecialEntry, today: string): string {
  switch (entry.kind) {
    case 'day': {
      const date = shortDate(language, entry.day.date, today);
      return entry.day.yearly === true ? t('special.yearlyFrom', { date }) : date;
    }
    case 'period':
      return `${shortDate(language, entry.period.from, today)} – ${shortDate(language, entry.period.to, today)}`;
    case 'recurring': {
      const day = weekdayName(language, WEEKDAYS.indexOf(entry.rule.weekday));
      return t('special.nthDay', { nth: t(`special.nth.${entry.rule.nth === -1 ? 'last' : entry.rule.nth}`), day });
    }
    case 'holiday':
      return shortDate(language, entry.holiday.date, today);
  }
}

/** What holds then. */
export function entryWhat(speaker: Speaker, schedule: Schedule, entry: SpecialEntry): string {
  const { t, language } = speaker;
  switch (entry.kind) {
    case 'day':
      return entry.day.state === 'weekday'
        ? t('reason.like', { day: weekdayName(language, WEEKDAYS.indexOf(entry.day.weekday ?? 'monday')) })
        : spansText(speaker, schedule, entry.day.state === 'hours' ? entry.day.spans : []);
    case 'period':
      return entry.period.state === 'closed' ? t('state.closed') : weekText(speaker, schedule, entry.period.weekly);
    case 'recurring':
      return spansText(speaker, schedule, entry.rule.spans);
    case 'holiday':
      return entry.holiday.state === 'hours'
        ? spansText(speaker, schedule, entry.holiday.spans)
        : holidayState(speaker, entry.holiday, entry.holiday.state);
  }
}

/** What it is called. */
export function entryName({ t, language }: Speaker, entry: SpecialEntry): string {
  switch (entry.kind) {
    case 'day':
      return entry.day.note ?? t('reason.specialDay');
    case 'period':
      return entry.period.note ?? t('special.period');
    case 'recurring':
      return entry.rule.note ?? t('reason.recurring');
    case 'holiday':
      return textIn(language, entry.holiday.name) ?? t('reason.holiday');
  }
}

function weekText(speaker: Speaker, schedule: Schedule, week: Week | undefined): string {
  return WEEKDAYS.flatMap((day, i) => {
    const spans = week?.[day] ?? [];
    const name = weekdayName(speaker.language, i, 'short');
    return spans.length === 0 ? [] : [`${name} ${spansText(speaker, schedule, spans)}`];
  }).join('; ');
}
