import { IconAlertTriangle, IconPhoneIncoming, IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/use-editor.ts';
import classes from './role-flags.module.css';

/** Flags on a card that a call reaches without a way: at its beginning, after hanging up, after a failure. */
export function RoleFlags({ id }: { readonly id: string }) {
  const { t } = useTranslation('editor');
  const start = useEditor(({ flow }) => flow.start === id);
  const hangup = useEditor(({ flow }) => flow.onHangup === id);
  const failure = useEditor(({ flow }) => flow.onError === id);
  if (!start && !hangup && !failure) return null;
  return (
    <div className={classes.flags}>
      {start && (
        <span className={classes.flag} data-role="start">
          <IconPhoneIncoming size={13} stroke={2} aria-hidden />
          {t('role.start')}
        </span>
      )}
      {hangup && (
        <span className={classes.flag}>
          <IconPhoneOff size={13} stroke={2} aria-hidden />
          {t('role.hangup')}
        </span>
      )}
      {failure && (
        <span className={classes.flag}>
          <IconAlertTriangle size={13} stroke={2} aria-hidden />
          {t('role.failure')}
        </span>
      )}
    </div>
  );
}
