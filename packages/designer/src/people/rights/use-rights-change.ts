import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleApi, peopleKey } from '../../api/people.ts';
import type { PersonSummary } from '../../api/people-types.ts';
import { queryClient } from '../../api/query-client.ts';
import { useUndoNote } from './use-undo-note.tsx';

type Wanted = Parameters<typeof peopleApi.change>[1];

/** Changes what somebody may do, or whether they may come in; one click takes it back. */
export function useRightsChange(person: PersonSummary) {
  const { t } = useTranslation('people');
  const tell = useUndoNote();
  const { roles, grants, state, id, name } = person;
  return useMutation({
    mutationFn: (wanted: Wanted) => peopleApi.change(id, wanted),
    onSuccess: async ({ person: after }) => {
      await queryClient.invalidateQueries({ queryKey: peopleKey });
      const word = after.state === 'inactive' ? 'deactivated' : state === 'inactive' ? 'activated' : 'changed';
      tell(t(`rights.${word}`, { name }), async () => {
        await peopleApi.change(id, { roles, grants, active: state !== 'inactive' });
        await queryClient.invalidateQueries({ queryKey: peopleKey });
      });
    },
  });
}
