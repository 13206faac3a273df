import { type Holiday, WEEKDAYS } from '@callwright/flow/hours';
import { weekdayName } from './dates.ts';
import type { Speaker } from './hours-sentences.ts';

/** What can be decided about a holiday; of a moved workday, in words of its own. */
export function holidayState({ t, language }: Speaker, { date, like }: Holiday, state: Holiday['state']): string {
  if (like === undefined || (state !== 'open' && state !== 'usual')) return t(`holidays.state.${state}`);
  const own = new Date(`${date}T12:00:00Z`).getUTCDay();
  const index = state === 'open' ? WEEKDAYS.indexOf(like) : (own + 6) % 7;
  return t(`holidays.moved.${state}`, { day: weekdayName(language, index) });
}
