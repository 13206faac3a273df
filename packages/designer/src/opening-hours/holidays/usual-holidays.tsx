import type { Branch, Holidays } from '@callwright/flow/hours';
import { Group, Radio, Select, Stack } from '@mantine/core';
import { SpansEditor } from '../week/spans-editor.tsx';
import { useSpeaker } from '../words/use-speaker.ts';
import { POLICIES, withPolicy, withUsual } from './holiday-edit.ts';

type UsualHolidaysProps = {
  readonly holidays: Holidays;
  readonly branches: readonly Branch[];
  readonly onChange: (holidays: Holidays) => void;
};

/** What a holiday is like here unless it says otherwise. */
export function UsualHolidays({ holidays, branches, onChange }: UsualHolidaysProps) {
  const { t } = useSpeaker();
  const state = holidays.usual?.state ?? 'closed';
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('holidays.usually')}
        value={state}
        onChange={(value) => onChange(withUsual(holidays, value === 'hours' ? 'hours' : 'closed'))}
      >
        <Group mt="xs">
          <Radio value="closed" label={t('state.closed')} />
          <Radio value="hours" label={t('special.ownHours')} />
        </Group>
      </Radio.Group>
      {state === 'hours' && (
        <SpansEditor
          name={t('holidays.title')}
          spans={holidays.usual?.spans ?? []}
          branches={branches}
          onChange={(spans) => onChange(withUsual(holidays, 'hours', spans))}
        />
      )}
      <Select
        label={t('holidays.ifUndecided')}
        allowDeselect={false}
        data={POLICIES.map((policy) => ({ value: policy, label: t(`holidays.policy.${policy}`) }))}
        value={holidays.undecided ?? 'closed'}
        onChange={(value) => onChange(withPolicy(holidays, POLICIES.find((one) => one === value) ?? 'closed'))}
      />
    </Stack>
  );
}
