import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type QueueSummary, queuesApi, refreshQueues, undoLastOfQueue } from '../api/queues.ts';
import { ApiError } from '../api/request.ts';
import { RemoveThing } from '../app/removal/remove-thing.tsx';
import { useDoneNote } from '../today/done-note.tsx';
import { useQueueRefusal } from './use-queue-refusal.ts';

/** Deletes a queue; refused, with the places, while anything sends callers there. */
export function RemoveQueue({ queue }: { readonly queue: QueueSummary }) {
  const { t } = useTranslation('queues');
  const refusalText = useQueueRefusal();
  const [, goTo] = useLocation();
  const done = useDoneNote();
  return (
    <RemoveThing
      action={t('remove.button')}
      title={t('remove.title', { title: queue.title })}
      text={t('remove.text')}
      remove={() => queuesApi.remove(queue)}
      onRemoved={() => {
        goTo('/queues');
        const stored = { name: queue.name, version: 0 };
        done({ message: t('remove.done', { title: queue.title }), undo: () => undoLastOfQueue(stored) });
        return refreshQueues();
      }}
      inUse={(error) => (error instanceof ApiError && error.code === 'queue-in-use' ? refusalText(error) : null)}
    />
  );
}
