import { IconBroadcast, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRevisions } from '../../api/flows.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useSaveState, useStanding } from '../saving/use-draft-saving.ts';
import { useEditor } from '../store/use-editor.ts';
import { DraftStanding } from './draft-standing.tsx';
import classes from './editor-header.module.css';

/** "Live: version 8 since Mon 9:12 · Draft: 3 changes · Saved" */
export function Standing() {
  const { t } = useTranslation('editor');
  const language = useScreenLanguage();
  const id = useEditor((state) => state.flow.id);
  const { liveRevision } = useStanding();
  const { data: revisions = [] } = useRevisions(id);
  const live = revisions.find(({ revision }) => revision === liveRevision);
  return (
    <div className={classes.standing}>
      {liveRevision === null ? (
        <span>{t('standing.never')}</span>
      ) : (
        <Link href={`/flows/${id}/versions`} className={classes.live}>
          <IconBroadcast size={14} stroke={1.9} aria-hidden />
          {live === undefined
            ? t('standing.live', { version: liveRevision })
            : t('standing.since', { version: liveRevision, when: formatMoment(language, live.publishedAt) })}
        </Link>
      )}
      {liveRevision !== null && <DraftStanding />}
      <SaveNote />
    </div>
  );
}

function SaveNote() {
  const { t } = useTranslation('editor');
  const { kind } = useSaveState();
  const trouble = kind === 'offline' || kind === 'conflict' || kind === 'refused';
  return (
    <span className={trouble ? classes.trouble : classes.dot} role="status" data-testid="save-state" data-state={kind}>
      {kind === 'offline' && <IconCloudOff size={14} stroke={1.9} aria-hidden />}
      {t(`saving.${kind === 'waiting' ? 'saving' : kind}`)}
    </span>
  );
}
