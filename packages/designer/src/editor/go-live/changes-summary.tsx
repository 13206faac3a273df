import type { Flow } from '@callwright/flow/document';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { MarkWord } from '../../versions/compare/legend.tsx';
import { entryTitle } from '../../versions/words/entry-words.ts';
import { useSpeaker } from '../../versions/words/speaker.ts';
import { useEditor } from '../store/use-editor.ts';
import classes from './go-live.module.css';
import { type DraftChanges, useDraftChanges } from './use-draft-changes.ts';

const SHOWN = 5;

/** What callers will notice, in a few lines; the rest is where versions are compared. */
export function ChangesSummary() {
  const { t } = useTranslation('versions');
  const flow = useEditor((state) => state.flow);
  const changes = useDraftChanges();
  if (changes === null) return <p className={classes.soft}>{t('goLive.first')}</p>;
  return <Changes flow={flow} changes={changes} />;
}

function Changes({ flow, changes: { live, entries } }: { readonly flow: Flow; readonly changes: DraftChanges }) {
  const { t } = useTranslation('versions');
  const speaker = useSpeaker(live, flow);
  if (entries.length === 0) return <p className={classes.soft}>{t('goLive.noChanges')}</p>;
  return (
    <section className={classes.changes} aria-label={t('goLive.changes')}>
      <h3 className={classes.heading}>{t('goLive.changes')}</h3>
      <ul>
        {entries.slice(0, SHOWN).map((entry) => (
          <li key={entry.kind === 'setting' ? `${entry.key} ${entry.variable ?? ''}` : `step ${entry.step}`}>
            <span>{entryTitle(speaker, entry)}</span>
            <MarkWord mark={entry.kind === 'setting' ? 'changed' : entry.kind} />
          </li>
        ))}
      </ul>
      <p className={classes.soft}>
        {entries.length > SHOWN && `${t('goLive.more', { count: entries.length - SHOWN })} · `}
        <Anchor component={Link} href={`/flows/${flow.id}/versions/compare/live/draft`} size="sm">
          {t('goLive.compare')}
        </Anchor>
      </p>
    </section>
  );
}
