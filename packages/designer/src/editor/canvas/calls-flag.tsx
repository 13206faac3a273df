import { IconPhoneIncoming } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/use-editor.ts';
import classes from './calls-flag.module.css';

/** Says on a card how many calls are there just now. */
export function CallsFlag({ step }: { readonly step: string }) {
  const { t } = useTranslation('editor');
  const calls = useEditor(({ traffic }) => traffic.steps[step] ?? 0);
  if (calls === 0) return null;
  return (
    <span className={classes.flag} data-calls={calls}>
      <IconPhoneIncoming size={13} stroke={2.2} aria-hidden />
      {t('card.calls', { count: calls })}
    </span>
  );
}
