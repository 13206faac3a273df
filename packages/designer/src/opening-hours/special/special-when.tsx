import { WEEKDAYS } from '@callwright/flow/hours';
import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { weekdayName } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { type DraftFault, NTHS, type SpecialDraft } from './special-draft.ts';

type SpecialWhenProps = {
  readonly draft: SpecialDraft;
  readonly fault: DraftFault | null;
  readonly onChange: (part: Partial<SpecialDraft>) => void;
};

/** The part of the dialog that says when: a date, two dates, or which day of each month. */
export function SpecialWhen({ draft, fault, onChange }: SpecialWhenProps) {
  const { t, language } = useSpeaker();
  if (draft.kind === 'recurring') {
    return (
      <Group grow align="flex-start">
        <Select
          label={t('special.which')}
          allowDeselect={false}
          data={NTHS.map((nth) => ({ value: String(nth), label: t(`special.nth.${nth === -1 ? 'last' : nth}`) }))}
          value={String(draft.nth)}
          onChange={(value) => onChange({ nth: NTHS.find((nth) => String(nth) === value) ?? 1 })}
        />
        <Select
          label={t('special.weekday')}
          allowDeselect={false}
          data={WEEKDAYS.map((day, i) => ({ value: day, label: weekdayName(language, i) }))}
          value={draft.weekday}
          onChange={(value) => onChange({ weekday: WEEKDAYS.find((day) => day === value) ?? 'monday' })}
        />
      </Group>
    );
  }
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label={t(draft.kind === 'day' ? 'question.date' : 'special.from')}
          value={draft.date}
          error={fault === 'date' ? t('special.faults.date') : undefined}
          onChange={(event) => onChange({ date: event.currentTarget.value })}
        />
        {draft.kind === 'period' && (
          <TextInput
            type="date"
            label={t('special.to')}
            value={draft.to}
            error={fault === 'order' ? t('special.faults.order') : undefined}
            onChange={(event) => onChange({ to: event.currentTarget.value })}
          />
        )}
      </Group>
      {draft.kind === 'day' && (
        <Checkbox
          label={t('special.yearly')}
          checked={draft.yearly}
          onChange={(event) => onChange({ yearly: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
