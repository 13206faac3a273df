import { useTranslation } from 'react-i18next';
import type { PhoneConnection } from '../../api/connections.ts';
import { CopyField } from '../../app/copy-field.tsx';
import { Panel } from '../../app/panel.tsx';

/** Where the telephone service shall bring calls, and what is to be clicked there. */
export function WebhookPanel({ connection: { kind, webhook } }: { readonly connection: PhoneConnection }) {
  const { t } = useTranslation('connections');
  if (kind === 'asterisk') return null;
  if (webhook === null) return <Panel title={t('webhook.title')} text={t('webhook.none')} />;
  return (
    <Panel title={t('webhook.title')} text={t(`webhook.${kind}`)}>
      <CopyField value={webhook} label={t('webhook.title')} />
    </Panel>
  );
}
