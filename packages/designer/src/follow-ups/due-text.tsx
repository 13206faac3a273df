import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../api/follow-ups.ts';
import classes from '../customers/customers.module.css';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { dueWords } from './due-words.ts';

/** By when something is to be done, and whether that has passed. */
export function DueText({ followUp: { dueAt, overdue } }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation('cases');
  const language = useScreenLanguage();
  if (dueAt === null) return <span className={classes.soft}>{t('followUps.noDate')}</span>;
  const at = dueWords(language, dueAt);
  return (
    <time dateTime={dueAt} className={classes.due} data-overdue={overdue || undefined}>
      {overdue ? t('followUps.overdue', { at }) : at}
    </time>
  );
}
