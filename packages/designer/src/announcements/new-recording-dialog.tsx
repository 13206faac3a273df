import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { promptKeys, promptsApi } from '../api/prompts.ts';
import { queryClient } from '../api/query-client.ts';
import { DialogForm } from '../app/dialogs/dialog-form.tsx';
import { useSoundRefusal } from './use-sound-refusal.ts';

type NewRecordingDialogProps = { readonly opened: boolean; readonly onClose: () => void };

/** A new recording: only its name; then its page records or takes a file. */
export function NewRecordingDialog({ opened, onClose }: NewRecordingDialogProps) {
  const { t } = useTranslation('announcements');
  const refusal = useSoundRefusal();
  const [, goTo] = useLocation();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: promptsApi.create,
    onSuccess: async ({ name }) => {
      await queryClient.invalidateQueries({ queryKey: promptKeys.all });
      goTo(`/announcements/recordings/${name}`);
    },
  });
  return (
    <DialogForm
      opened={opened}
      title={t('new.title')}
      action={t('new.create')}
      busy={create.isPending}
      refusal={create.error === null ? null : refusal(create.error, title)}
      onSubmit={() => {
        setTried(true);
        if (title.trim() !== '') create.mutate(title.trim());
      }}
      onClose={onClose}
    >
      <TextInput
        label={t('new.name')}
        description={t('new.help')}
        data-autofocus
        maxLength={120}
        value={title}
        error={tried && title.trim() === '' ? t('new.missing') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
