import { useTranslation } from 'react-i18next';
import type { ConnectionKind } from '../../api/connections.ts';
import classes from './connections.module.css';

/** Asterisk's files for its control interface and its web interface. */
const FILES = { users: 'ari.conf', web: 'http.conf' };

/** Where one finds what the form asks for. */
export function Guide({ kind }: { readonly kind: ConnectionKind }) {
  const { t } = useTranslation('connections');
  return (
    <p className={classes.guide}>
      <strong>{t('guide.title')}</strong>
      {t(`guide.${kind}`, FILES)}
    </p>
  );
}
