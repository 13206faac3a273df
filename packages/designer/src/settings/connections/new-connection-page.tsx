import { Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import {
  CONNECTION_KINDS,
  CONNECTIONS_KEY,
  type ConnectionKind,
  connectionsApi,
  useConnections,
} from '../../api/connections.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { Panel } from '../../app/panel.tsx';
import { SettingsPage } from '../settings-page.tsx';
import classes from './connections.module.css';
import { type ConnectionDraft, changeOf, emptyDraft } from './form/connection-draft.ts';
import { ConnectionForm } from './form/connection-form.tsx';
import { freeName } from './free-name.ts';
import { Guide } from './guide.tsx';
import { KindIcon } from './kind-icon.tsx';
import { ToConnections } from './to-connections.tsx';

/** What the makers call it, in every language. */
const PRODUCTS: Readonly<Record<ConnectionKind, string>> = {
  asterisk: 'Asterisk',
  twilio: 'Twilio',
  telnyx: 'Telnyx',
  signalwire: 'SignalWire',
};

/** Sets up a connection of one kind. */
export default function NewConnectionPage({ kind }: { readonly kind: string }) {
  const known = CONNECTION_KINDS.find((each) => each === kind);
  return known === undefined ? <NotFoundPage /> : <NewConnection kind={known} />;
}

function NewConnection({ kind }: { readonly kind: ConnectionKind }) {
  const { t } = useTranslation('connections');
  const refusalText = useRefusalText();
  const [, goTo] = useLocation();
  const { data, error, refetch } = useConnections();
  const create = useMutation({
    mutationFn: (draft: ConnectionDraft) => {
      const change = changeOf(draft);
      const taken = data?.connections.map(({ name }) => name) ?? [];
      return connectionsApi.create(freeName(change.title, kind, taken), change);
    },
    onSuccess: async ({ name }) => {
      await queryClient.invalidateQueries({ queryKey: CONNECTIONS_KEY });
      goTo(`/settings/connections/${name}`);
    },
  });
  return (
    <SettingsPage tab="connections">
      <ToConnections />
      <div className={classes.titleRow}>
        <KindIcon kind={kind} />
        <div className={classes.names}>
          <Title order={2} className={classes.name}>
            {t('form.new', { kind: PRODUCTS[kind] })}
          </Title>
          <p className={classes.quiet}>{t(`kinds.${kind}.text`)}</p>
        </div>
      </div>
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data !== undefined && (
        <div className={classes.columns}>
          <Panel title={t('form.title')}>
            <ConnectionForm
              first={emptyDraft(kind, PRODUCTS[kind])}
              publicUrl={data.publicUrl}
              action={t('form.create')}
              busy={create.isPending}
              refusal={create.error === null ? null : refusalText(create.error)}
              onSave={(draft) => create.mutate(draft)}
            />
          </Panel>
          <Guide kind={kind} />
        </div>
      )}
    </SettingsPage>
  );
}
