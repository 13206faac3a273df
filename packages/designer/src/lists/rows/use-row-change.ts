import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listsApi, type RowChange } from '../../api/lists.ts';
import { useDoneNote } from '../../today/done-note.tsx';
import { refreshList } from '../refresh-list.ts';

/** Makes, changes or takes away a row; can be taken back. */
export function useRowChange(list: string) {
  const { t } = useTranslation('lists');
  const done = useDoneNote();
  return useMutation({
    mutationFn: (change: RowChange) => listsApi.changeRows(list, [change]),
    onSuccess: ({ version }, { key, before, after }) => {
      const what = before === null ? 'added' : after === null ? 'removed' : 'changed';
      done({
        message: t(`rows.${what}`, { row: key }),
        undo: async () => {
          await listsApi.undo({ name: list, version });
          await refreshList();
        },
      });
    },
    onSettled: refreshList,
  });
}
