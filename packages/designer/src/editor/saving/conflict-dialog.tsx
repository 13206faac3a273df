import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { createFlow } from '../../flows/create-flow.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useEditorStore } from '../store/use-editor.ts';
import { exportFlow } from '../transfer/export-flow.ts';
import { unsavedCopy } from './unsaved-copy.ts';
import { useSaveState, useSaving } from './use-draft-saving.ts';

/** Somebody else saved first. Nothing is lost: both can be kept, and neither is overwritten unknowingly. */
export function ConflictDialog() {
  const { t } = useTranslation('editor');
  const language = useScreenLanguage();
  const store = useEditorStore();
  const { saver } = useSaving();
  const state = useSaveState();
  const [, goTo] = useLocation();
  if (state.kind !== 'conflict') return null;
  const { theirs } = state;

  const takeTheirs = () => {
    saver.accept(theirs);
    store.getState().replaceFlow(theirs.flow);
  };
  const keepMineAsCopy = async () => {
    const mine = store.getState().flow;
    const id = await createFlow({ ...mine, title: t('menu.copyOf', { title: mine.title }) });
    takeTheirs();
    unsavedCopy.drop(mine.id);
    goTo(`/flows/${id}`);
  };
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('conflict.title')}
      size="lg"
    >
      <Stack>
        <Alert icon={<IconUsers size={20} aria-hidden />} color="yellow">
          {t('conflict.text', { when: formatMoment(language, theirs.updatedAt) })}
        </Alert>
        <Choice text={t('conflict.copyText')}>
          <Button onClick={() => void keepMineAsCopy()}>{t('conflict.copy')}</Button>
        </Choice>
        <Choice text={t('conflict.theirsText')}>
          <Button variant="default" onClick={takeTheirs}>
            {t('conflict.theirs')}
          </Button>
        </Choice>
        <Choice text={t('conflict.mineText')}>
          <Button variant="default" c="var(--danger)" onClick={() => void saver.overwrite()}>
            {t('conflict.mine')}
          </Button>
        </Choice>
        <Group gap="xs">
          <Button variant="subtle" size="xs" onClick={() => exportFlow(store.getState().flow)}>
            {t('conflict.exportMine')}
          </Button>
          <Button variant="subtle" size="xs" onClick={() => exportFlow(theirs.flow)}>
            {t('conflict.exportTheirs')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Choice({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="lg">
      <Text size="sm">{text}</Text>
      <div style={{ flex: 'none' }}>{children}</div>
    </Group>
  );
}
