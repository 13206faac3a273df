import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListHead, type ListSummary, listsApi } from '../../api/lists.ts';
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
    <Modal opened onClose={onClose} title={t('head.edit')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isNamed(head)) save.mutate();
        }}
      >
        <Stack>
          <HeadFields head={head} tried={tried} onChange={setHead} />
          {save.error !== null && <Alert color="red">{refusalText(save.error)}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
