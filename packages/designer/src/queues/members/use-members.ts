import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type QueueMember, type QueueSummary, queuesApi, refreshQueues } from '../../api/queues.ts';
import { useDoneNote } from '../../today/done-note.tsx';
import { useQueueRefusal } from '../use-queue-refusal.ts';

type Change = { readonly before: readonly QueueMember[]; readonly after: readonly QueueMember[] };

/** A queue's people as they will be once all that was changed is saved; one change is saved after the other. */
export function useMembers({ name, members: stored }: QueueSummary) {
  const { t } = useTranslation('queues');
  const refusalText = useQueueRefusal();
  const done = useDoneNote();
  const save = useMutation({
    scope: { id: `members of ${name}` },
    mutationFn: ({ before, after }: Change) => queuesApi.putMembers(name, before, after),
    onSuccess: (_, { before, after }) => {
      const undo = async () => {
        await queuesApi.putMembers(name, after, before);
        await refreshQueues();
      };
      done({ message: t('members.saved'), undo });
    },
    onError: (error) => notifications.show({ message: refusalText(error), color: 'red' }),
    onSettled: refreshQueues,
  });
  const members = save.isPending ? save.variables.after : stored;
  return { members, put: (after: readonly QueueMember[]) => save.mutate({ before: members, after }) };
}
