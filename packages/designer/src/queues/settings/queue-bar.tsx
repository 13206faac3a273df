import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SavedByOthers } from '../../app/saving/saved-by-others.tsx';
import { UnsavedBar } from '../../app/saving/unsaved-bar.tsx';
import { useQueueRefusal } from '../use-queue-refusal.ts';
import type { QueueEditing } from './use-queue-editing.ts';

type QueueBarProps = {
  readonly editing: QueueEditing;
  readonly onTakeTheirs: () => void;
};

/** Save, once there is something to save; says who else saved meanwhile. */
export function QueueBar({ editing, onTakeTheirs }: QueueBarProps) {
  const { t } = useTranslation('queues');
  const refusalText = useQueueRefusal();
  const { draft, save, version, write, other } = editing;
  const { crmUrl } = draft.queue;
  const lacking = draft.title.trim() === '' || (crmUrl !== '' && !/^https?:\/\//.test(crmUrl));
  const takeTheirs = () => {
    save.reset();
    onTakeTheirs();
  };
  const kept = other !== null && other !== 0;
  return (
    <>
      <UnsavedBar
        label={t('bar.unsaved')}
        what={<p>{t(lacking ? 'bar.lacking' : 'bar.unsaved')}</p>}
        refusal={save.error !== null && other === null ? refusalText(save.error) : null}
        buttons={
          <Button size="md" disabled={lacking} loading={save.isPending} onClick={() => write(version)}>
            {t('bar.save')}
          </Button>
        }
      />
      <SavedByOthers
        opened={other !== null}
        title={t('bar.conflict.title')}
        texts={[t(other === 0 ? 'bar.conflict.gone' : 'bar.conflict.text')]}
        take={kept ? { word: t('bar.conflict.take'), act: takeTheirs } : null}
        over={kept ? { word: t('bar.conflict.over'), act: () => write(other) } : null}
        busy={save.isPending}
        onClose={save.reset}
      />
    </>
  );
}
