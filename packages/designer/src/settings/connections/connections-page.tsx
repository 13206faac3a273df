import { Button, Modal } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnections } from '../../api/connections.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { TabLead } from '../../app/tab-lead.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { ConnectionCard } from './connection-card.tsx';
import classes from './connections.module.css';
import { KindChoice } from './kind-choice.tsx';

/** The phone connections: how each stands, and what can be connected. */
export default function ConnectionsPage() {
  const { t } = useTranslation('connections');
  const [choosing, setChoosing] = useState(false);
  const { data, error, refetch } = useConnections();
  return (
    <SettingsPage tab="connections">
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data?.connections.length === 0 && (
        <EmptyState icon={IconPlugConnected} title={t('empty.title')} text={t('empty.text')} action={<KindChoice />} />
      )}
      {data !== undefined && data.connections.length > 0 && (
        <>
          <TabLead text={t('lead')}>
            <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setChoosing(true)}>
              {t('add')}
            </Button>
          </TabLead>
          <div className={classes.cards}>
            {data.connections.map((connection) => (
              <ConnectionCard key={connection.name} connection={connection} />
            ))}
          </div>
        </>
      )}
      <Modal opened={choosing} onClose={() => setChoosing(false)} title={t('choose')} size="lg">
        <KindChoice />
      </Modal>
    </SettingsPage>
  );
}
