import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useDraftChanges } from '../go-live/use-draft-changes.ts';
import { useSaving, useStanding } from '../saving/use-draft-saving.ts';
import { useEditor } from '../store/use-editor.ts';
import classes from './editor-header.module.css';

/** "Draft: 3 changes", counted against what is live; pressed, it shows them. */
export function DraftStanding() {
  const { t } = useTranslation('editor');
  const { t: v } = useTranslation('versions');
  const id = useEditor((state) => state.flow.id);
  const { changed } = useStanding();
  const { saver } = useSaving();
  const [, goTo] = useLocation();
  const changes = useDraftChanges();
  if (changes === null) return <span className={classes.dot}>{t(changed ? 'standing.changes' : 'standing.same')}</span>;
  const { entries, looks } = changes;
  if (entries.length === 0 && !looks) return <span className={classes.dot}>{t('standing.same')}</span>;
  const compare = async () => {
    // What is compared is what the server has.
    await saver.flush();
    goTo(`/flows/${id}/versions/compare/live/draft`);
  };
  return (
    <span className={classes.dot}>
      <UnstyledButton className={classes.changes} title={v('header.compare')} onClick={() => void compare()}>
        {entries.length === 0 ? v('header.looks') : v('header.changes', { count: entries.length })}
      </UnstyledButton>
    </span>
  );
}
