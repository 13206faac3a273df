import { useTranslation } from 'react-i18next';
import type { ConnectionState } from '../../api/connections.ts';
import classes from './connections.module.css';

/** Why a connection doesn't work, and what to do about it; nothing where it does. */
export function StateReason({ state }: { readonly state: ConnectionState }) {
  const { t } = useTranslation('connections');
  if (state.kind === 'locked') return <p className={classes.reason}>{t('lockedText')}</p>;
  if (state.code === null) return null;
  return (
    <p className={classes.reason}>
      {t(`problems.${state.code}.what`)} <span>{t(`problems.${state.code}.do`)}</span>
    </p>
  );
}
