import { useTranslation } from 'react-i18next';
import type { ListUse } from '../api/lists.ts';
import { formatNumber } from '../numbers/format-number.ts';

/** Names the places that use a list: call flows, their steps, and the numbers that ring them. */
export function usePlaces(): (usedBy: readonly ListUse[]) => string {
  const { t } = useTranslation('lists');
  return (usedBy) =>
    usedBy.length === 0
      ? t('list.unused')
      : usedBy.map(({ title, numbers }) => [title, ...numbers.map(formatNumber)].join(' · ')).join('; ');
}
