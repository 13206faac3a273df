import { isObject } from '@callwright/flow/document';
import { Alert } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type QueueChange, type QueueSummary, queuesApi, refreshQueues, useQueueChanges } from '../../api/queues.ts';
import { ChangeList } from '../../app/changes/change-list.tsx';
import { UndoButton } from '../../app/changes/undo-button.tsx';
import { Panel } from '../../app/panel.tsx';
import { useQueueRefusal } from '../use-queue-refusal.ts';

type QueueHistoryProps = { readonly queue: QueueSummary; readonly dirty: boolean };

/** Who changed what of a queue or of its people, and the way back. */
export function QueueHistory({ queue, dirty }: QueueHistoryProps) {
  const { t } = useTranslation('queues');
  const refusalText = useQueueRefusal();
  const [, goTo] = useLocation();
  const { data: changes = [] } = useQueueChanges(queue.name);
  const undo = useMutation({
    mutationFn: ({ id }: QueueChange) => queuesApi.undo(queue, id),
    onSuccess: ({ version }) => {
      if (version === 0) goTo('/queues');
    },
    onSettled: refreshQueues,
  });
  const newestOfMembers = changes.find((change) => change.of === 'members')?.id;
  const whatOf = ({ of, before, after }: QueueChange): string => {
    if (of === 'members') return t('history.members', { count: Array.isArray(after) ? after.length : 0 });
    if (before === null) return t('history.made');
    if (after === null) return t('history.removed');
    const parts = changedParts(before, after);
    return parts === 0 ? t('history.title') : t('history.rules', { count: parts });
  };
  if (changes.length === 0) return null;
  return (
    <Panel title={t('history.heading')} text={t('history.text')}>
      <ChangeList
        changes={changes}
        whatOf={whatOf}
        actionOf={(change, i) =>
          // Lists of people are put back one after the other, so that nobody is lost on the way.
          (change.of === 'queue' || change.id === newestOfMembers) && (
            <UndoButton undo={undo} change={change} disabled={dirty}>
              {t(i === 0 ? 'history.undo' : 'history.back')}
            </UndoButton>
          )
        }
      />
      {undo.error !== null && <Alert color="red">{refusalText(undo.error)}</Alert>}
    </Panel>
  );
}

function changedParts(before: unknown, after: unknown): number {
  if (!isObject(before) || !isObject(after)) return 0;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).length;
}
