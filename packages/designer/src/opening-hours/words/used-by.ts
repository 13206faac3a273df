import type { HoursUse } from '../../api/opening-hours.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import type { Speaker } from './hours-sentences.ts';

/** Call flows that ask these hours, each with the numbers that ring it. */
export function usedByText({ t }: Speaker, usedBy: readonly HoursUse[]): string {
  if (usedBy.length === 0) return t('list.unused');
  return usedBy.map(({ title, numbers }) => [title, ...numbers.map(formatNumber)].join(' · ')).join('; ');
}
