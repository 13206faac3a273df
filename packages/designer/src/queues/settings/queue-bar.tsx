import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../queues.module.css';
import { useQueueRefusal } from '../use-queue-refusal.ts';
import type { QueueEditing } from './use-queue-editing.ts';

type QueueBarProps = {
  readonly editing: QueueEditing;
  readonly onTakeTheirs: () => void;
};

/** Save, once there is something to save; says who else saved meanwhile. */
export function QueueBar({ editing, onTakeTheirs }: QueueBarProps) {
  const { t } = useTranslation('queues');
  const refusalText = useQueueRefusal();
  const { draft, save, version, write, other } = editing;
  const { crmUrl } = draft.queue;
  const lacking = draft.title.trim() === '' || (crmUrl !== '' && !/^https?:\/\//.test(crmUrl));
  return (
    <section className={classes.bar} aria-label={t('bar.unsaved')}>
      <div role="status">
        <p>{t(lacking ? 'bar.lacking' : 'bar.unsaved')}</p>
        {save.error !== null && other === null && <Alert color="red">{refusalText(save.error)}</Alert>}
      </div>
      <Button size="md" disabled={lacking} loading={save.isPending} onClick={() => write(version)}>
        {t('bar.save')}
      </Button>
      <Modal opened={other !== null} onClose={save.reset} title={t('bar.conflict.title')}>
        <Stack>
          <Text size="sm">{t(other === 0 ? 'bar.conflict.gone' : 'bar.conflict.text')}</Text>
          <Group justify="flex-end">
            {other !== 0 && (
              <Button
                variant="default"
                onClick={() => {
                  save.reset();
                  onTakeTheirs();
                }}
              >
                {t('bar.conflict.take')}
              </Button>
            )}
            {other !== 0 && <Button onClick={() => other !== null && write(other)}>{t('bar.conflict.over')}</Button>}
          </Group>
        </Stack>
      </Modal>
    </section>
  );
}
