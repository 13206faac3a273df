import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListHead, type ListSummary, listsApi } from '../../api/lists.ts';
import { DialogForm } from '../../app/dialogs/dialog-form.tsx';
import { refreshList } from '../refresh-list.ts';
import { useListRefusal } from '../use-list-refusal.ts';
import { HeadFields, isNamed } from './head-fields.tsx';

/** Renames a list, and gives it other columns. */
export function EditHeadDialog({ list, onClose }: { readonly list: ListSummary; readonly onClose: () => void }) {
  const { t } = useTranslation('lists');
  const refusalText = useListRefusal();
  const [tried, setTried] = useState(false);
  const [head, setHead] = useState<ListHead>({ title: list.title, key: list.key, columns: list.columns });
  const save = useMutation({
    mutationFn: () => listsApi.change(list.name, list.version, head),
    onSuccess: onClose,
    onSettled: () => refreshList(),
  });
  return (
    <DialogForm
      title={t('head.edit')}
      action={t('save')}
      busy={save.isPending}
      refusal={save.error === null ? null : refusalText(save.error)}
      onSubmit={() => {
        setTried(true);
        if (isNamed(head)) save.mutate();
      }}
      onClose={onClose}
    >
      <HeadFields head={head} tried={tried} onChange={setHead} />
    </DialogForm>
  );
}
