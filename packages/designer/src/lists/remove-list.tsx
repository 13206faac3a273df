import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type ListSummary, listsApi } from '../api/lists.ts';
import { ApiError } from '../api/request.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { refreshList } from './refresh-list.ts';
import { useListRefusal } from './use-list-refusal.ts';

/** Deletes a list; refused, with the places, while call flows ask it. */
export function RemoveList({ list }: { readonly list: ListSummary }) {
  const { t } = useTranslation('lists');
  const refusalText = useListRefusal();
  const [asking, setAsking] = useState(false);
  const [, goTo] = useLocation();
  const remove = useMutation({
    mutationFn: () => listsApi.remove(list),
    onSuccess: async () => {
      goTo('/lists');
      await refreshList();
    },
  });
  const refused = remove.error === null ? null : refusalText(remove.error);
  const inUse = remove.error instanceof ApiError && remove.error.code === 'list-in-use';
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
        title={t('remove.title', { title: list.title })}
        text={inUse && refused !== null ? refused : t('remove.text', { count: list.rows })}
        action={t('remove.button')}
        error={inUse ? null : remove.error}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
