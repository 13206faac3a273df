import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LiveQueue, liveApi } from '../../api/live.ts';
import { TextsPerLanguage } from '../../today/dialog/texts-per-language.tsx';
import classes from '../live.module.css';
import { useAct } from '../use-act.ts';

type AnnounceDialogProps = {
  readonly queue: LiveQueue;
  readonly languages: readonly string[];
  readonly onClose: () => void;
};

/** What those who wait are told, once; the music goes on afterwards. */
export function AnnounceDialog({ queue, languages, onClose }: AnnounceDialogProps) {
  const { t } = useTranslation('live');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  const announce = useAct(
    (text: Record<string, string>) => liveApi.announce(queue.queue, text),
    ({ heard }) => t('announce.said', { count: heard }),
  );
  return (
    <Modal opened onClose={onClose} title={t('announce.title', { title: queue.title })}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          announce.mutate(said, { onSuccess: onClose });
        }}
      >
        <Text size="sm">{t('announce.text')}</Text>
        <TextsPerLanguage languages={languages} texts={texts} onChange={setTexts} />
        <Group justify="flex-end">
          <Button type="submit" disabled={Object.keys(said).length === 0} loading={announce.isPending}>
            {t('announce.say')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
