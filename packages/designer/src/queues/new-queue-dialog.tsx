import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { queuesApi, refreshQueues, type Strategy } from '../api/queues.ts';
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
    <Modal opened onClose={onClose} title={t('new.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!missing) make.mutate();
        }}
      >
        <Stack>
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
          {make.error !== null && <Alert color="red">{refusalText(make.error)}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={make.isPending}>
              {t('new.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
