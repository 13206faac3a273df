import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type QueueSummary, queuesApi, refreshQueues, undoLastOfQueue } from '../api/queues.ts';
import { ApiError } from '../api/request.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { useDoneNote } from '../today/done-note.tsx';
import { useQueueRefusal } from './use-queue-refusal.ts';

/** Deletes a queue; refused, with the places, while anything sends callers there. */
export function RemoveQueue({ queue }: { readonly queue: QueueSummary }) {
  const { t } = useTranslation('queues');
  const refusalText = useQueueRefusal();
  const [asking, setAsking] = useState(false);
  const [, goTo] = useLocation();
  const done = useDoneNote();
  const remove = useMutation({
    mutationFn: () => queuesApi.remove(queue),
    onSuccess: async () => {
      goTo('/queues');
      const stored = { name: queue.name, version: 0 };
      done({ message: t('remove.done', { title: queue.title }), undo: () => undoLastOfQueue(stored) });
      await refreshQueues();
    },
  });
  const inUse = remove.error instanceof ApiError && remove.error.code === 'queue-in-use' ? remove.error : null;
  return (
    <div>
      <Button
        variant="subtle"
        color="red"
        onClick={() => {
          remove.reset();
          setAsking(true);
        }}
      >
        {t('remove.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('remove.title', { title: queue.title })}
        text={inUse === null ? t('remove.text') : refusalText(inUse)}
        action={t('remove.button')}
        error={inUse === null ? remove.error : null}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
