import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { customerKeys } from '../api/customers.ts';
import { type FollowUp, type FollowUpEntry, followUpKeys, followUpsApi } from '../api/follow-ups.ts';
import { useUndoNote } from '../app/changes/use-undo-note.tsx';

export type FollowUpChange = { readonly followUp: FollowUp; readonly entry: FollowUpEntry };

/** Changes a follow-up, says so, and takes it back by one tap. */
export function useChangeFollowUp() {
  const { t } = useTranslation('cases');
  const queries = useQueryClient();
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: followUpKeys.all });
    await queries.invalidateQueries({ queryKey: customerKeys.all });
  };
  const undoNote = useUndoNote(refresh);
  return useMutation({
    mutationFn: ({ followUp, entry }: FollowUpChange) => followUpsApi.change(followUp.id, followUp.version, entry),
    onSuccess: ({ id, version, state }, { followUp, entry }) => {
      const message = entry.state === undefined ? t('followUp.saved') : t(`followUps.done.${state}`);
      undoNote({ message, undo: () => followUpsApi.change(id, version, asBefore(followUp, entry)) });
    },
    onSettled: refresh,
  });
}

/** What was there before, of what was changed. */
function asBefore(followUp: FollowUp, entry: FollowUpEntry): FollowUpEntry {
  const all: FollowUpEntry = { ...followUp, owner: followUp.owner?.id ?? null };
  return Object.fromEntries(Object.keys(entry).map((key) => [key, all[key as keyof FollowUpEntry]]));
}
