import { Button } from '@mantine/core';
import { IconMicrophone, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordings } from '../api/prompts.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { TabLead } from '../app/tab-lead.tsx';
import { AnnouncementsPage } from './announcements-page.tsx';
import { NewRecordingDialog } from './new-recording-dialog.tsx';
import { RecordingsTable } from './recordings-table.tsx';

/** All recordings: what callers hear by each, and where. */
export default function RecordingsPage() {
  const { t } = useTranslation('announcements');
  const [adding, setAdding] = useState(false);
  const { data: recordings, error, refetch } = useRecordings();
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <AnnouncementsPage tab="recordings">
      {recordings === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {recordings?.length === 0 && (
        <EmptyState icon={IconMicrophone} title={t('empty.title')} text={t('empty.text')} action={add} />
      )}
      {recordings !== undefined && recordings.length > 0 && (
        <>
          <TabLead text={t('lead')}>{add}</TabLead>
          <RecordingsTable recordings={recordings} />
        </>
      )}
      <NewRecordingDialog opened={adding} onClose={() => setAdding(false)} />
    </AnnouncementsPage>
  );
}
