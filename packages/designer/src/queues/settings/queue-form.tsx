import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type QueueSummary, undoLastOfQueue } from '../../api/queues.ts';
import { Panel } from '../../app/panel.tsx';
import { LeaveGuard } from '../../app/saving/leave-guard.tsx';
import { useDoneNote } from '../../today/done-note.tsx';
import { AfterFields } from './after-fields.tsx';
import { HelpFields } from './help-fields.tsx';
import { QueueBar } from './queue-bar.tsx';
import { SharingFields } from './sharing-fields.tsx';
import { useQueueEditing } from './use-queue-editing.ts';
import { WaitingFields } from './waiting-fields.tsx';

type QueueFormProps = {
  readonly stored: QueueSummary;
  readonly onDirty: (dirty: boolean) => void;
  readonly onTakeTheirs: () => void;
};

/** A queue's rules, saved together. */
export function QueueForm({ stored, onDirty, onTakeTheirs }: QueueFormProps) {
  const { t } = useTranslation('queues');
  const done = useDoneNote();
  const editing = useQueueEditing(stored, (saved) => {
    onDirty(false);
    done({ message: t('saved'), undo: () => undoLastOfQueue(saved) });
  });
  const { dirty } = editing;
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  return (
    <>
      <Panel title={t('panels.sharing.title')} text={t('panels.sharing.text')}>
        <SharingFields editing={editing} />
      </Panel>
      <Panel title={t('panels.waiting.title')} text={t('panels.waiting.text')}>
        <WaitingFields editing={editing} />
      </Panel>
      <Panel title={t('panels.help.title')} text={t('panels.help.text')}>
        <HelpFields name={stored.name} editing={editing} />
      </Panel>
      <Panel title={t('panels.after.title')}>
        <AfterFields editing={editing} />
      </Panel>
      {dirty && <QueueBar editing={editing} onTakeTheirs={onTakeTheirs} />}
      <LeaveGuard dirty={dirty} />
    </>
  );
}
