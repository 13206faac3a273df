import { Alert, Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysApi, keysKey } from '../../api/people.ts';
import { queryClient } from '../../api/query-client.ts';
import { CopyField } from '../../app/copy-field.tsx';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';
import { scopeWords } from './scope-words.ts';

const LASTS = ['30', '90', '365', ''] as const;

type NewKeyDialogProps = { readonly scopes: readonly string[]; readonly onClose: () => void };

/** Makes a key, and shows it this once. */
export function NewKeyDialog({ scopes, onClose }: NewKeyDialogProps) {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [days, setDays] = useState<string>('365');
  const make = useMutation({
    mutationFn: () =>
      keysApi.make({ title: title.trim(), scopes: chosen, ...(days === '' ? {} : { days: Number(days) }) }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keysKey }),
  });
  if (make.data !== undefined) {
    return (
      <Modal opened onClose={onClose} title={t('keys.made')} closeOnClickOutside={false}>
        <Stack>
          <Text size="sm">{t('keys.madeText')}</Text>
          <CopyField value={make.data.key} label={t('keys.key')} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('keys.kept')}</Button>
          </Group>
        </Stack>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={t('keys.add')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('keys.title')}
            description={t('keys.titleHelp')}
            required
            maxLength={120}
            data-autofocus
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Checkbox.Group label={t('keys.may')} value={chosen} onChange={setChosen}>
            <Stack gap="xs" mt="xs">
              {scopes.map((scope) => (
                <Checkbox key={scope} value={scope} label={scopeWords(t, scope)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Select
            label={t('keys.lasts')}
            allowDeselect={false}
            data={LASTS.map((value) => ({
              value,
              label: value === '' ? t('keys.noEnd') : t('keys.days', { count: Number(value) }),
            }))}
            value={days}
            onChange={(value) => setDays(value ?? '')}
          />
          {make.error !== null && (
            <Alert color="red" role="alert">
              {refusalText(make.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={chosen.length === 0} loading={make.isPending}>
              {t('keys.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
