import { Divider, Drawer, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { FallbackSetting } from './fallback-setting.tsx';
import { LanguagesSetting } from './languages-setting.tsx';
import { RecordingSetting } from './recording-setting.tsx';
import { SpecialPaths } from './special-paths.tsx';
import { VariablesSetting } from './variables-setting.tsx';
import { ZoneSetting } from './zone-setting.tsx';

/** What holds for the whole call flow. */
export function SettingsDrawer({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={460} title={t('settings.title')}>
      {opened && <Settings />}
    </Drawer>
  );
}

function Settings() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const title = useEditor((state) => state.flow.title);
  const description = useEditor((state) => state.flow.description ?? '');
  const { edit } = store.getState();
  return (
    <Stack gap="lg" pb="xl" data-document>
      <TextInput
        label={t('settings.name')}
        maxLength={120}
        defaultValue={title}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value.trim() !== '') edit((flow) => ({ ...flow, title: value }), { about: 'flow title' });
        }}
      />
      <Textarea
        label={t('settings.description')}
        description={t('settings.descriptionHelp')}
        autosize
        minRows={2}
        maxLength={4000}
        value={description}
        onChange={(event) => {
          const { value } = event.currentTarget;
          edit(({ description: _old, ...flow }) => (value === '' ? flow : { ...flow, description: value }), {
            about: 'flow description',
          });
        }}
      />
      <LanguagesSetting />
      <Divider />
      <VariablesSetting />
      <Divider />
      <SpecialPaths />
      <FallbackSetting />
      <RecordingSetting />
      <ZoneSetting />
    </Stack>
  );
}
