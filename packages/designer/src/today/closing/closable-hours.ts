import type { TodayNumber } from '../../api/today.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import type { Pickable } from '../dialog/pick-list.tsx';

/** Opening hours that this person may close, each with the numbers whose callers meet it. */
export function closableHours(numbers: readonly TodayNumber[]): readonly Pickable[] {
  const found = new Map<string, { title: string; numbers: string[] }>();
  for (const { number, title, schedules } of numbers) {
    for (const schedule of schedules) {
      const one = found.get(schedule.name) ?? { title: schedule.title, numbers: [] };
      one.numbers.push(title || formatNumber(number));
      found.set(schedule.name, one);
    }
  }
  return [...found].map(([value, { title, numbers: named }]) => ({ value, title, note: named.join(' · ') }));
}
