import { Alert, Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/people.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { TabLead } from '../../app/tab-lead.tsx';
import { SettingsPage } from '../../settings/settings-page.tsx';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleTable } from './people-table.tsx';

/** Who may come in, and what each of them may do. */
export default function PeoplePage() {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const { data: people, error, refetch } = usePeople();
  const [inviting, setInviting] = useState(false);
  const [failed, setFailed] = useState<Error | null>(null);
  return (
    <SettingsPage tab="people">
      <TabLead text={t('list.lead')}>
        <Button leftSection={<IconUserPlus size={17} aria-hidden />} onClick={() => setInviting(true)}>
          {t('invite.title')}
        </Button>
      </TabLead>
      {failed !== null && (
        <Alert
          color="red"
          mb="md"
          role="alert"
          withCloseButton
          closeButtonLabel={t('close')}
          onClose={() => setFailed(null)}
        >
          {refusalText(failed)}
        </Alert>
      )}
      {people === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {people !== undefined && <PeopleTable people={people} onError={setFailed} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </SettingsPage>
  );
}
