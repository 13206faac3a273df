import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';

/** Where a call goes without a way: at its beginning, after hanging up, when something fails. */
export function SpecialPaths() {
  const { t } = useTranslation('editor');
  const texts = useNodeTexts();
  const store = useEditorStore();
  const flow = useEditor((state) => state.flow);
  const data = Object.entries(flow.nodes).map(([id, node]) => {
    const sentence = texts.sentence(node, flow);
    const title = texts.stepTitle(node);
    return { value: id, label: sentence === '' ? title : `${title} — ${sentence}`.slice(0, 90) };
  });
  const known = (id: string | undefined) => (id !== undefined && Object.hasOwn(flow.nodes, id) ? id : null);
  const { edit } = store.getState();
  return (
    <Stack gap="md">
      <Select
        label={t('settings.start')}
        data={data}
        value={known(flow.start)}
        searchable
        allowDeselect={false}
        onChange={(id) => {
          if (id !== null) edit((old) => ({ ...old, start: id }));
        }}
      />
      <Select
        label={t('settings.onHangup')}
        description={t('settings.onHangupHelp')}
        data={data}
        value={known(flow.onHangup)}
        searchable
        clearable
        placeholder={t('settings.nothing')}
        onChange={(id) => edit(({ onHangup: _old, ...old }) => (id === null ? old : { ...old, onHangup: id }))}
      />
      <Select
        label={t('settings.onError')}
        description={t('settings.onErrorHelp')}
        data={data}
        value={known(flow.onError)}
        searchable
        clearable
        placeholder={t('settings.nothing')}
        onChange={(id) => edit(({ onError: _old, ...old }) => (id === null ? old : { ...old, onError: id }))}
      />
    </Stack>
  );
}
