import { Badge, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PhoneConnection, useConnections } from '../../api/connections.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { AbilitiesPanel } from './abilities-panel.tsx';
import { AccessPanel } from './access-panel.tsx';
import classes from './connections.module.css';
import { FoundNumbers } from './found-numbers.tsx';
import { KindIcon } from './kind-icon.tsx';
import { RemoveConnection } from './remove-connection.tsx';
import { StateMark } from './state-mark.tsx';
import { StateReason } from './state-reason.tsx';
import { TestPanel } from './test-panel.tsx';
import { ToConnections } from './to-connections.tsx';
import { WebhookPanel } from './webhook-panel.tsx';

/** One phone connection: how it stands, its test, its numbers, its access. */
export default function ConnectionPage({ name }: { readonly name: string }) {
  const { data, error, refetch } = useConnections();
  if (data === undefined) {
    return (
      <SettingsPage tab="connections">
        {error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />}
      </SettingsPage>
    );
  }
  const connection = data.connections.find((each) => each.name === name);
  if (connection === undefined) return <NotFoundPage />;
  return (
    <SettingsPage tab="connections">
      <ToConnections />
      <OneConnection connection={connection} publicUrl={data.publicUrl} />
    </SettingsPage>
  );
}

type OneConnectionProps = { readonly connection: PhoneConnection; readonly publicUrl: string | null };

function OneConnection({ connection, publicUrl }: OneConnectionProps) {
  const { t } = useTranslation('connections');
  const { name, title, kind, from, state } = connection;
  const [loaded, setLoaded] = useState(0);
  return (
    <>
      <div className={classes.titleRow}>
        <KindIcon kind={kind} />
        <div className={classes.names}>
          <Title order={2} className={classes.name}>
            {title}
          </Title>
          {title !== t(`kinds.${kind}.title`) && <p className={classes.quiet}>{t(`kinds.${kind}.title`)}</p>}
        </div>
        {from === 'environment' && (
          <Badge variant="light" color="gray">
            {t('environment')}
          </Badge>
        )}
        <StateMark state={state} />
        {from === 'page' && <RemoveConnection connection={connection} />}
      </div>
      <StateReason state={state} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <WebhookPanel connection={connection} />
          <TestPanel name={name} />
          <FoundNumbers name={name} connected={state.kind === 'connected'} />
          <AbilitiesPanel capabilities={connection.capabilities} />
        </div>
        <AccessPanel
          key={loaded}
          connection={connection}
          publicUrl={publicUrl}
          onLoadAgain={() => setLoaded(loaded + 1)}
        />
      </div>
    </>
  );
}
