import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCopy, IconDotsVertical, IconDownload, IconHistory, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { exportFlow } from '../transfer/export-flow.ts';
import { ImportDialog } from '../transfer/import-dialog.tsx';
import { useCopyFlow } from '../transfer/use-copy-flow.ts';

/** What is rarely done with a whole call flow. */
export function FlowMenu() {
  const { t } = useTranslation('editor');
  const { t: v } = useTranslation('versions');
  const store = useEditorStore();
  const id = useEditor((state) => state.flow.id);
  const copyFlow = useCopyFlow();
  const [importing, setImporting] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={230} withInitialFocusPlaceholder={false}>
        <Tooltip label={t('menu.label')}>
          <Menu.Target>
            <ActionIcon size={34} aria-label={t('menu.label')}>
              <IconDotsVertical size={19} stroke={1.7} />
            </ActionIcon>
          </Menu.Target>
        </Tooltip>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            href={`/flows/${id}/versions`}
            leftSection={<IconHistory size={16} aria-hidden />}
          >
            {v('header.versions')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => exportFlow(store.getState().flow)}
          >
            {t('menu.export')}
          </Menu.Item>
          <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setImporting(true)}>
            {t('menu.import')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => void copyFlow(store.getState().flow)}
          >
            {t('menu.copy')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ImportDialog
        opened={importing}
        onClose={() => setImporting(false)}
        onFlow={(flow) => {
          const { replaceFlow, flow: old } = store.getState();
          replaceFlow({ ...flow, id: old.id });
        }}
        action={t('import.replace')}
      />
    </>
  );
}
