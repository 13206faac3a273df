import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { promptKeys, promptsApi, type Recording } from '../../api/prompts.ts';
import { queryClient } from '../../api/query-client.ts';
import { ConfirmDialog } from '../../app/removal/confirm-dialog.tsx';
import { RemoveMenu } from '../../app/removal/remove-menu.tsx';
import classes from './recording.module.css';

/** The recording's name, changed in place, and how to be rid of it. */
export function RecordingTitle({ recording: { name, title } }: { readonly recording: Recording }) {
  const { t } = useTranslation('announcements');
  const [, goTo] = useLocation();
  const [text, setText] = useState(title);
  const [asking, setAsking] = useState(false);
  const rename = useMutation({
    mutationFn: () => promptsApi.rename(name, text.trim()),
    onSettled: () => queryClient.invalidateQueries({ queryKey: promptKeys.all }),
  });
  const remove = useMutation({
    mutationFn: () => promptsApi.remove(name),
    onSuccess: async () => {
      goTo('/announcements/recordings');
      queryClient.removeQueries({ queryKey: promptKeys.one(name) });
      await queryClient.invalidateQueries({ queryKey: promptKeys.all });
    },
  });
  return (
    <div className={classes.title}>
      <TextInput
        size="md"
        aria-label={t('one.rename')}
        maxLength={120}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          if (text.trim() === '') setText(title);
          else if (text.trim() !== title) rename.mutate();
        }}
      />
      <RemoveMenu title={title} action={t('one.remove')} onRemove={() => setAsking(true)} />
      <ConfirmDialog
        opened={asking}
        title={t('one.removeTitle', { title })}
        text={t('one.removeText')}
        action={t('one.removeAction')}
        error={remove.error}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
