import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CredentialSummary, useCredentials } from '../../api/credentials.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { TabLead } from '../../app/tab-lead.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { CredentialDialog } from './credential-dialog.tsx';
import { CredentialsTable } from './credentials-table.tsx';

/** What web services are shown to let call flows in. */
export default function CredentialsPage() {
  const { t } = useTranslation('credentials');
  const { data, error, refetch } = useCredentials();
  const [edited, setEdited] = useState<CredentialSummary | 'new' | null>(null);
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <SettingsPage tab="credentials">
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data?.length === 0 && <EmptyState icon={IconKey} title={t('empty.title')} text={t('empty.text')} action={add} />}
      {data !== undefined && data.length > 0 && (
        <>
          <TabLead text={t('lead')}>{add}</TabLead>
          <CredentialsTable credentials={data} onEdit={setEdited} />
        </>
      )}
      {edited !== null && (
        <CredentialDialog
          credential={edited === 'new' ? null : edited}
          taken={(data ?? []).map(({ name }) => name)}
          onClose={() => setEdited(null)}
        />
      )}
    </SettingsPage>
  );
}
