import { TextInput } from '@mantine/core';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { useSpeaker } from '../words/use-speaker.ts';

/** Who is written to two weeks before a holiday that nobody has decided about, besides those whose hours these are. */
export function ReminderField({ editing: { draft, setDraft } }: { readonly editing: HoursEditing }) {
  const { t } = useSpeaker();
  const { remind, ...rest } = draft;
  return (
    <TextInput
      type="email"
      label={t('holidays.remind')}
      description={t('holidays.remindHelp')}
      maxLength={254}
      value={remind ?? ''}
      onChange={(event) => {
        const mail = event.currentTarget.value.trim();
        setDraft(mail === '' ? rest : { ...rest, remind: mail });
      }}
    />
  );
}
