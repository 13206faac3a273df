import { NumberInput, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../store/use-editor.ts';

/** When the conversation may be recorded; without a choice callers must agree. */
export function RecordingSetting() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const policy = useEditor((state) => state.flow.recording?.policy ?? 'consent');
  const keepDays = useEditor((state) => state.flow.recording?.keepDays);
  const keepFor = (value: number | string) =>
    store.getState().edit((flow) => {
      const days = Number(value);
      const kept = Number.isInteger(days) && days >= 1 && days <= 3650 ? { keepDays: days } : {};
      return { ...flow, recording: { policy: flow.recording?.policy ?? 'consent', ...kept } };
    });
  return (
    <Stack gap={12}>
      <Radio.Group
        label={t('settings.recording')}
        value={policy}
        onChange={(value) => {
          const chosen = value === 'announce' ? 'announce' : 'consent';
          store.getState().edit((flow) => ({ ...flow, recording: { ...flow.recording, policy: chosen } }));
        }}
      >
        <Stack gap={8} mt={8}>
          <Radio value="consent" label={t('settings.consent')} description={t('settings.consentHelp')} />
          <Radio value="announce" label={t('settings.announce')} description={t('settings.announceHelp')} />
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t('settings.keepDays')}
        description={t('settings.keepDaysHelp')}
        min={1}
        max={3650}
        allowDecimal={false}
        allowNegative={false}
        value={keepDays ?? ''}
        onChange={keepFor}
      />
    </Stack>
  );
}
