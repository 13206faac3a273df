import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { hoursKeys, openingHoursApi } from '../../api/opening-hours.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { idFrom } from '../../flows/create-flow.ts';
import { newHours } from '../model/new-hours.ts';

type NewHoursDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Names that are there already. */
  readonly taken: readonly string[];
};

/** New opening hours: only a name; they begin with an ordinary office week. */
export function NewHoursDialog({ opened, onClose, taken }: NewHoursDialogProps) {
  const { t } = useTranslation('hours');
  const refusalText = useRefusalText();
  const [, goTo] = useLocation();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: async (wanted: string) => {
      const name = freeName(idFrom(wanted), taken);
      await openingHoursApi.put(name, 0, newHours(wanted, Intl.DateTimeFormat().resolvedOptions().timeZone));
      return name;
    },
    onSuccess: async (name) => {
      await queryClient.invalidateQueries({ queryKey: hoursKeys.all });
      goTo(`/opening-hours/${name}`);
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t('new.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (title.trim() !== '') create.mutate(title.trim());
        }}
      >
        <Stack>
          <TextInput
            label={t('basics.name')}
            description={t('new.help')}
            data-autofocus
            maxLength={120}
            value={title}
            error={tried && title.trim() === '' ? t('basics.missing') : undefined}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {create.error !== null && <Alert color="red">{refusalText(create.error)}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('new.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function freeName(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}
