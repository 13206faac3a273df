import { type Schedule, WEEKDAYS } from '@callwright/flow/hours';
import { differences, type HoursDifference } from '../model/hours-changes.ts';
import { listed, shortDate, weekdayName } from './dates.ts';
import type { Speaker } from './hours-sentences.ts';

const MOST_DATES = 4;

/** "Hours on Monday and Friday; special days: Thu 24 Dec." Empty where nothing changed. */
export function changeSentence(speaker: Speaker, before: Schedule, after: Schedule, today: string): string {
  return differences(before, after)
    .map((difference) => one(speaker, difference, today))
    .join(' ');
}

function one({ t, language }: Speaker, difference: HoursDifference, today: string): string {
  switch (difference.kind) {
    case 'week': {
      const days = difference.days.map((day) => weekdayName(language, WEEKDAYS.indexOf(day)));
      return t('changed.week', { days: listed(language, days) });
    }
    case 'recurring':
      return t('changed.recurring');
    case 'holidays':
    case 'specialDays':
    case 'periods': {
      const dates = difference.dates.slice(0, MOST_DATES).map((date) => shortDate(language, date, today));
      const more = difference.dates.length - dates.length;
      const named = more > 0 ? [...dates, t('changed.more', { count: more })] : dates;
      return t(`changed.${difference.kind}`, { dates: listed(language, named) });
    }
    default:
      return t(`changed.${difference.kind}`);
  }
}
