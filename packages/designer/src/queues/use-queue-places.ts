import { useTranslation } from 'react-i18next';
import type { QueueUse } from '../api/queues.ts';
import { formatNumber } from '../numbers/format-number.ts';

/** Names what would miss a queue: call flows with the numbers that ring them, and queues that it helps. */
export function useQueuePlaces(): (usedBy: readonly QueueUse[]) => string {
  const { t } = useTranslation('queues');
  return (usedBy) =>
    usedBy.length === 0
      ? t('list.unused')
      : usedBy
          .map((use) =>
            use.kind === 'queue'
              ? t('list.helps', { title: use.title })
              : [use.title, ...use.numbers.map(formatNumber)].join(' · '),
          )
          .join('; ');
}
