import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { hoursKeys, openingHoursApi } from '../../api/opening-hours.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { DialogForm } from '../../app/dialogs/dialog-form.tsx';
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
    <DialogForm
      opened={opened}
      title={t('new.title')}
      action={t('new.create')}
      busy={create.isPending}
      refusal={create.error === null ? null : refusalText(create.error)}
      onSubmit={() => {
        setTried(true);
        if (title.trim() !== '') create.mutate(title.trim());
      }}
      onClose={onClose}
    >
      <TextInput
        label={t('basics.name')}
        description={t('new.help')}
        data-autofocus
        maxLength={120}
        value={title}
        error={tried && title.trim() === '' ? t('basics.missing') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

function freeName(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}
