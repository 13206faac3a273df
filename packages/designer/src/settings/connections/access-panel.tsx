import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CONNECTIONS_KEY, connectionsApi, type PhoneConnection } from '../../api/connections.ts';
import { queryClient } from '../../api/query-client.ts';
import { ApiError } from '../../api/request.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import classes from './connections.module.css';
import { type ConnectionDraft, changeOf, draftOf } from './form/connection-draft.ts';
import { ConnectionForm } from './form/connection-form.tsx';
import { FIELDS, textsOf } from './form/fields.ts';
import { Guide } from './guide.tsx';

type AccessPanelProps = {
  readonly connection: PhoneConnection;
  readonly publicUrl: string | null;
  /** Shows the form anew, from what is stored. */
  readonly onLoadAgain: () => void;
};

/** Address and credentials of a connection. */
export function AccessPanel({ connection, publicUrl, onLoadAgain }: AccessPanelProps) {
  const { t } = useTranslation('connections');
  const refusalText = useRefusalText();
  const save = useMutation({
    mutationFn: (draft: ConnectionDraft) => connectionsApi.change(connection.name, connection.version, changeOf(draft)),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: CONNECTIONS_KEY });
      notifications.show({ message: t('form.saved'), color: 'petrol' });
      onLoadAgain();
    },
  });
  const changed = save.error instanceof ApiError && save.error.code === 'connection-changed';
  const again = async () => {
    await queryClient.invalidateQueries({ queryKey: CONNECTIONS_KEY });
    onLoadAgain();
  };
  const refusal = changed ? (
    <>
      {t('form.changed')}{' '}
      <Button size="compact-sm" variant="default" onClick={() => void again()}>
        {t('form.again')}
      </Button>
    </>
  ) : save.error === null ? null : (
    refusalText(save.error)
  );
  if (connection.from === 'environment') return <ReadOnlyAccess connection={connection} />;
  return (
    <Panel title={t('form.title')}>
      <ConnectionForm
        first={draftOf(connection)}
        publicUrl={publicUrl}
        action={t('form.save')}
        busy={save.isPending}
        refusal={refusal}
        onSave={(draft) => save.mutate(draft)}
      />
      <Guide kind={connection.kind} />
    </Panel>
  );
}

/** What the environment says; secrets are left out. */
function ReadOnlyAccess({ connection }: { readonly connection: PhoneConnection }) {
  const { t } = useTranslation('connections');
  const { values } = draftOf(connection);
  const fields = [...FIELDS[connection.kind].main, ...FIELDS[connection.kind].more];
  return (
    <Panel title={t('form.title')} text={t('fromEnvironment')}>
      <dl className={classes.readOnly}>
        {fields
          .filter(({ name }) => (values[name] ?? '') !== '')
          .map(({ name }) => (
            <div key={name}>
              <dt>{t(`fields.${textsOf(connection.kind, name)}.label`)}</dt>
              <dd>{values[name]}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
