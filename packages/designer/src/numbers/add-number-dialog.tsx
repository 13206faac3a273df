import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowKeys, useFlows } from '../api/flows.ts';
import { NUMBERS_KEY, numbersApi } from '../api/numbers.ts';
import { queryClient } from '../api/query-client.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { FlowSelect } from './flow-select.tsx';
import { formatNumber } from './format-number.ts';

type AddNumberDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly taken: readonly string[];
};

/** A new phone number, with what it rings. */
export function AddNumberDialog({ opened, onClose, taken }: AddNumberDialogProps) {
  const { t } = useTranslation('numbers');
  const { data: flows = [] } = useFlows();
  const refusalText = useRefusalText();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [flow, setFlow] = useState<string | null>(null);
  const number = text.replace(/[\s()/-]/g, '').replace(/^00/, '+');
  const good = /^\+?[0-9]{2,15}$/.test(number);
  const add = useMutation({
    mutationFn: numbersApi.put,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: NUMBERS_KEY });
      await queryClient.invalidateQueries({ queryKey: flowKeys.all });
      setText('');
      setTitle('');
      setFlow(null);
      onClose();
    },
  });
  const error = text === '' || good ? (taken.includes(number) ? t('taken') : undefined) : t('noNumber');
  return (
    <Modal opened={opened} onClose={onClose} title={t('add')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (good && error === undefined)
            add.mutate({ number, title: title.trim() === '' ? formatNumber(number) : title.trim(), flow });
        }}
      >
        <Stack>
          <TextInput
            label={t('number')}
            description={t('numberHelp')}
            placeholder="+49 89 99998 100"
            inputMode="tel"
            data-autofocus
            value={text}
            error={error}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <TextInput
            label={t('name')}
            placeholder={t('nameHint')}
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <FlowSelect labelled label={t('rings')} flows={flows} value={flow} onChange={setFlow} />
          {add.error !== null && <Alert color="red">{refusalText(add.error)}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!good || error !== undefined} loading={add.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
