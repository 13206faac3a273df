import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../api/people.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { TabLead } from '../../app/tab-lead.tsx';
import { SettingsPage } from '../../settings/settings-page.tsx';
import { KeysTable } from './keys-table.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';

/** Keys by which programs come in, e.g. to take call flows from test to production. */
export default function KeysPage() {
  const { t } = useTranslation('people');
  const { data, error, refetch } = useKeys();
  const [adding, setAdding] = useState(false);
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      {t('keys.add')}
    </Button>
  );
  return (
    <SettingsPage tab="keys">
      <TabLead text={t('keys.lead')}>{data !== undefined && data.keys.length > 0 && add}</TabLead>
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data?.keys.length === 0 && (
        <EmptyState icon={IconKey} title={t('keys.empty.title')} text={t('keys.empty.text')} action={add} />
      )}
      {data !== undefined && data.keys.length > 0 && <KeysTable keys={data.keys} />}
      {adding && data !== undefined && <NewKeyDialog scopes={data.scopes} onClose={() => setAdding(false)} />}
    </SettingsPage>
  );
}
