import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../store/use-editor.ts';

/** When the conversation may be recorded; without a choice callers must agree. */
export function RecordingSetting() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const policy = useEditor((state) => state.flow.recording?.policy ?? 'consent');
  return (
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
  );
}
