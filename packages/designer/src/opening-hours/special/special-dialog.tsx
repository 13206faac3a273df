import { WEEKDAYS } from '@callwright/flow/hours';
import { Button, Checkbox, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { SpansEditor } from '../week/spans-editor.tsx';
import { WeekList } from '../week/week-list.tsx';
import { weekdayName } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { draftOf, faultIn, newDraft, type SpecialDraft, withDraft } from './special-draft.ts';
import type { SpecialEntry } from './special-entries.ts';
import { SpecialWhen } from './special-when.tsx';
import { TextsFields } from './texts-fields.tsx';

const KINDS = ['day', 'period', 'recurring'] as const;
const STATES = ['closed', 'hours', 'weekday'] as const;

type SpecialDialogProps = {
  readonly editing: HoursEditing;
  /** null: a new one. */
  readonly entry: SpecialEntry | null;
  readonly today: string;
  readonly onClose: () => void;
};

/** A special day, a period, or a day that comes back each month. */
export function SpecialDialog({ editing, entry, today, onClose }: SpecialDialogProps) {
  const { t, language } = useSpeaker();
  const [draft, setDraft] = useState(() => (entry === null ? null : draftOf(entry, today)) ?? newDraft(today));
  const [tried, setTried] = useState(false);
  const set = (part: Partial<SpecialDraft>) => setDraft({ ...draft, ...part });
  const fault = faultIn(draft);
  const { branches } = editing.draft;
  return (
    <Modal opened onClose={onClose} title={t(entry === null ? 'special.add' : 'special.change')} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (fault !== null) return;
          editing.edit(withDraft(editing.draft, draft, entry));
          onClose();
        }}
      >
        <Stack>
          <Select
            label={t('special.kind')}
            allowDeselect={false}
            data={KINDS.map((kind) => ({ value: kind, label: t(`special.kinds.${kind}`) }))}
            value={draft.kind}
            onChange={(value) => set({ kind: KINDS.find((kind) => kind === value) ?? 'day' })}
          />
          <SpecialWhen draft={draft} fault={tried ? fault : null} onChange={set} />
          <TextInput
            label={t('special.note')}
            description={t('special.noteHelp')}
            maxLength={500}
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          <Radio.Group
            label={t('special.what')}
            value={draft.state}
            error={tried && fault === 'spans' ? t('special.faults.spans') : undefined}
            onChange={(value) => set({ state: STATES.find((state) => state === value) ?? 'closed' })}
          >
            <Group mt="xs">
              <Radio value="closed" label={t('state.closed')} />
              <Radio value="hours" label={t('special.ownHours')} />
              {draft.kind === 'day' && <Radio value="weekday" label={t('special.likeWeekday')} />}
            </Group>
          </Radio.Group>
          {draft.state === 'weekday' && draft.kind === 'day' && (
            <Select
              label={t('special.likeWhich')}
              allowDeselect={false}
              data={WEEKDAYS.map((day, i) => ({ value: day, label: weekdayName(language, i) }))}
              value={draft.like}
              onChange={(value) => set({ like: WEEKDAYS.find((day) => day === value) ?? 'monday' })}
            />
          )}
          {draft.state === 'hours' && draft.kind !== 'period' && (
            <SpansEditor
              name={t('special.ownHours')}
              spans={draft.spans}
              branches={branches}
              onChange={(spans) => set({ spans })}
            />
          )}
          {draft.state === 'hours' && draft.kind === 'period' && (
            <WeekList week={draft.weekly} branches={branches} onChange={(weekly) => set({ weekly })} />
          )}
          {draft.kind === 'period' && (
            <Checkbox
              label={t('special.opensHolidays')}
              description={t('special.opensHolidaysHelp')}
              checked={draft.opensHolidays}
              onChange={(event) => set({ opensHolidays: event.currentTarget.checked })}
            />
          )}
          {draft.kind !== 'recurring' && (
            <TextsFields usedIn={editing.name} texts={draft.text} onChange={(text) => set({ text })} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('special.done')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
