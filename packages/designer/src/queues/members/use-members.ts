import { notifications } from '@mantine/notifications';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type QueueMember, type QueueSummary, queuesApi, refreshQueues } from '../../api/queues.ts';
import { useDoneNote } from '../../today/done-note.tsx';
import { useQueueRefusal } from '../use-queue-refusal.ts';
import { createMemberSaver } from './member-saver.ts';

const saver = createMemberSaver<QueueMember>({ send: queuesApi.putMembers, refresh: refreshQueues });
window.addEventListener('pagehide', () => saver.leave());

/**
 * A queue's people as they will be once all that was changed is saved. Each change is sent at once, in a way that outlives the
 * page: who reloads right after it finds it.
 */
export function useMembers({ name, members: stored }: QueueSummary) {
  const { t } = useTranslation('queues');
  const refusalText = useQueueRefusal();
  const done = useDoneNote();
  const unsaved = useSyncExternalStore(saver.subscribe, () => saver.of(name));
  const put = async (wanted: readonly QueueMember[]) => {
    const saved = await saver.change(name, stored, wanted);
    if (saved === null) return;
    const { before, after, error } = saved;
    if (error !== null) notifications.show({ message: refusalText(error), color: 'red' });
    if (after === before) return;
    const undo = async () => {
      await queuesApi.putMembers(name, after, before);
      await refreshQueues();
    };
    done({ message: t('members.saved'), undo });
  };
  return {
    members: unsaved?.wanted ?? stored,
    saving: unsaved !== null,
    put: (wanted: readonly QueueMember[]) => void put(wanted),
  };
}
