import { Button } from '@mantine/core';
import { IconPhone, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../api/numbers.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { AddNumberDialog } from './add-number-dialog.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { PlannedMoves } from './planned-moves.tsx';

/** Phone numbers, and which call flow each one rings. */
export default function NumbersPage() {
  const { t } = useTranslation('numbers');
  const [adding, setAdding] = useState(false);
  const { data: numbers, error, refetch } = useNumbers();
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={numbers !== undefined && numbers.length > 0 ? add : null}>
      {error !== null && numbers === undefined && <LoadFailed onAgain={() => void refetch()} />}
      {error === null && numbers === undefined && <PageLoading />}
      {numbers?.length === 0 && (
        <EmptyState icon={IconPhone} title={t('empty.title')} text={t('empty.text')} action={add} />
      )}
      <PlannedMoves />
      {numbers !== undefined && numbers.length > 0 && <NumbersTable numbers={numbers} />}
      <AddNumberDialog
        opened={adding}
        onClose={() => setAdding(false)}
        taken={numbers?.map(({ number }) => number) ?? []}
      />
    </Page>
  );
}
