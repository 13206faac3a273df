import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EntryFrame } from './entry-frame.tsx';

/** Nobody is here yet, and this isn't the link that the server has printed. */
export function SetUpFirst() {
  const { t } = useTranslation('people');
  return (
    <EntryFrame title={t('setUpFirst.title')} lead={t('setUpFirst.lead')}>
      <Text size="sm">{t('setUpFirst.text')}</Text>
    </EntryFrame>
  );
}
