import { Alert, Button, Code, Group, Select, Stack } from '@mantine/core';
import { IconPuzzleOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';

/** A step whose kind isn't installed here: it stays as it is until it is replaced or deleted. */
export function UnknownStep({ id }: { readonly id: string }) {
  const { t } = useTranslation('editor');
  const texts = useNodeTexts();
  const store = useEditorStore();
  const kinds = useEditor((state) => state.types.newest);
  const node = useEditor((state) => state.flow.nodes[id]);
  const [kind, setKind] = useState<string | null>(null);
  if (node === undefined) return null;
  const type = kinds.find((candidate) => candidate.type === kind);
  return (
    <Stack gap="sm">
      <Alert color="red" icon={<IconPuzzleOff size={18} aria-hidden />}>
        {t('unknown.text', { type: node.type, version: node.version })}
      </Alert>
      <Code block style={{ maxHeight: 220, overflow: 'auto' }}>
        {JSON.stringify(node.config, null, 2)}
      </Code>
      <Select
        label={t('unknown.replaceBy')}
        searchable
        data={kinds.map((candidate) => ({ value: candidate.type, label: texts.typeTitle(candidate.type) }))}
        value={kind}
        onChange={setKind}
      />
      <Group gap="xs">
        <Button
          disabled={type === undefined}
          onClick={() => {
            if (type !== undefined) store.getState().replaceStep(id, type);
          }}
        >
          {t('unknown.replace')}
        </Button>
        <Button variant="light" color="red" onClick={() => store.getState().remove({ steps: [id], ways: [] })}>
          {t('form.delete')}
        </Button>
      </Group>
    </Stack>
  );
}
