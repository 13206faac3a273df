import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleApi, peopleKey } from '../../api/people.ts';
import type { PersonSummary } from '../../api/people-types.ts';
import { queryClient } from '../../api/query-client.ts';
import { useUndoNote } from '../../app/changes/use-undo-note.tsx';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';

type Wanted = Parameters<typeof peopleApi.change>[1];

/** Changes what somebody may do, or whether they may come in; one click takes it back. */
export function useRightsChange(person: PersonSummary) {
  const { t } = useTranslation('people');
  const refusal = useEntryRefusal();
  const refresh = () => queryClient.invalidateQueries({ queryKey: peopleKey });
  const tell = useUndoNote(refresh, { undone: t('undone'), refusal });
  const { roles, grants, state, id, name } = person;
  return useMutation({
    mutationFn: (wanted: Wanted) => peopleApi.change(id, wanted),
    onSuccess: async ({ person: after }) => {
      await refresh();
      const word = after.state === 'inactive' ? 'deactivated' : state === 'inactive' ? 'activated' : 'changed';
      const undo = () => peopleApi.change(id, { roles, grants, active: state !== 'inactive' });
      tell({ message: t(`rights.${word}`, { name }), undo });
    },
  });
}
