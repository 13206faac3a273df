import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { queuesApi, refreshQueues, type Strategy } from '../api/queues.ts';
import { DialogForm } from '../app/dialogs/dialog-form.tsx';
import { StrategyField } from './settings/strategy-field.tsx';
import { useQueueRefusal } from './use-queue-refusal.ts';

/** A new queue: what it is called, and who gets the next caller. Everything else is as usual. */
export function NewQueueDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('queues');
  const refusalText = useQueueRefusal();
  const [, goTo] = useLocation();
  const [title, setTitle] = useState('');
  const [strategy, setStrategy] = useState<Strategy>('longest-idle');
  const [tried, setTried] = useState(false);
  const missing = title.trim() === '';
  const make = useMutation({
    mutationFn: () => queuesApi.make({ title, queue: { strategy } }),
    onSuccess: async ({ name }) => {
      await refreshQueues();
      goTo(`/queues/${name}`);
    },
  });
  return (
    <DialogForm
      title={t('new.title')}
      action={t('new.create')}
      busy={make.isPending}
      refusal={make.error === null ? null : refusalText(make.error)}
      onSubmit={() => {
        setTried(true);
        if (!missing) make.mutate();
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('fields.title')}
        description={t('new.titleHelp')}
        maxLength={120}
        value={title}
        error={tried && missing ? t('fields.titleMissing') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <StrategyField value={strategy} onChange={setStrategy} />
    </DialogForm>
  );
}
