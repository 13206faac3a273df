import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../api/follow-ups.ts';
import { TitleLink } from '../app/links/title-link.tsx';
import classes from '../customers/customers.module.css';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { dueWords } from './due-words.ts';

/** Follow-ups in short, each leading to its own page. */
export function FollowUpLinks({ followUps }: { readonly followUps: readonly FollowUp[] }) {
  const { t } = useTranslation('cases');
  const language = useScreenLanguage();
  return (
    <ul className={classes.todo}>
      {followUps.map(({ id, title, state, dueAt, overdue }) => (
        <li key={id}>
          <TitleLink href={`/follow-ups/${id}`}>{title === '' ? t('followUps.untitled', { id }) : title}</TitleLink>
          {' · '}
          {t(`followUps.states.${state}`)}
          {dueAt !== null && (
            <span className={classes.due} data-overdue={overdue || undefined}>
              {' · '}
              {overdue ? t('followUps.overdue', { at: dueWords(language, dueAt) }) : dueWords(language, dueAt)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
