import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepPeriods } from '../../api/keep-periods.ts';
import { KeepPeriodsDialog } from './keep-periods-dialog.tsx';

/** How long messages and recordings are kept, and the way to change it. */
export function KeptFor() {
  const { t } = useTranslation('calls');
  const { data: periods } = useKeepPeriods();
  const [changing, setChanging] = useState(false);
  if (periods === undefined) return null;
  return (
    <Text size="sm" c="dimmed" mt="md">
      {t('keep.now', { message: periods.message, call: periods.call })}{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
        {t('keep.change')}
      </Button>
      <KeepPeriodsDialog
        key={String(changing)}
        opened={changing}
        periods={periods}
        onClose={() => setChanging(false)}
      />
    </Text>
  );
}
