import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueSummary } from '../api/queues.ts';
import { BackLink } from '../app/links/back-link.tsx';
import { Page } from '../app/page.tsx';
import { Panel } from '../app/panel.tsx';
import { useAllQueues } from '../people/signed-in/use-signed-in.ts';
import { QueueHistory } from './history/queue-history.tsx';
import { MembersPanel } from './members/members-panel.tsx';
import classes from './queues.module.css';
import { RemoveQueue } from './remove-queue.tsx';
import { QueueForm } from './settings/queue-form.tsx';
import { useQueuePlaces } from './use-queue-places.ts';

/**
 * Everything about one queue. Its people are saved one by one, its rules together: what somebody else saved comes into
 * untouched rules, never into those that are being edited.
 */
export function OneQueue({ stored }: { readonly stored: QueueSummary }) {
  const { t } = useTranslation('queues');
  const places = useQueuePlaces();
  const ofAll = useAllQueues();
  const [shown, setShown] = useState(stored);
  const [dirty, setDirty] = useState(false);
  const touched = useRef(false);
  if (stored.version !== shown.version && !touched.current) setShown(stored);
  const markDirty = (now: boolean) => {
    touched.current = now;
    setDirty(now);
  };
  return (
    <Page title={stored.title} documentTitle={`${stored.title} · ${t('title')}`}>
      <BackLink href="/queues">{t('back')}</BackLink>
      <div className={classes.panels}>
        <MembersPanel queue={stored} />
        <QueueForm
          key={shown.version}
          stored={shown}
          onDirty={markDirty}
          onTakeTheirs={() => {
            markDirty(false);
            setShown(stored);
          }}
        />
        <Panel title={t('list.used')} text={places(stored.usedBy)} />
        <QueueHistory queue={stored} dirty={dirty} />
        {ofAll && <RemoveQueue queue={stored} />}
      </div>
    </Page>
  );
}
