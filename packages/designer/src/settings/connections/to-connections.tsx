import { useTranslation } from 'react-i18next';
import { BackLink } from '../../app/links/back-link.tsx';

/** The way back to all connections. */
export function ToConnections() {
  const { t } = useTranslation('connections');
  return <BackLink href="/settings/connections">{t('back')}</BackLink>;
}
