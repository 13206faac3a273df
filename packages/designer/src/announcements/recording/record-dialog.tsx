import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Player } from '../../sound/player.tsx';
import { LevelMeter } from './level-meter.tsx';
import classes from './recording.module.css';
import { useRecorder } from './use-recorder.ts';

type RecordProps = {
  readonly language: string;
  /** What is to be read out, where it is known. */
  readonly words: string | null;
  readonly busy: boolean;
  readonly onKeep: (sound: Blob) => void;
};

type RecordDialogProps = RecordProps & {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
};

/** Records in the browser: speak, listen, keep. Closing it forgets what was recorded. */
export function RecordDialog({ opened, title, onClose, ...record }: RecordDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="md" closeOnClickOutside={false}>
      <Record {...record} />
    </Modal>
  );
}

function Record({ language, words, busy, onKeep }: RecordProps) {
  const { t } = useTranslation('announcements');
  const { state, start, stop } = useRecorder();
  return (
    <Stack>
      {state.kind === 'ready' && (
        <Text size="sm" c="dimmed">
          {t('record.intro')}
        </Text>
      )}
      {words !== null && words !== '' && (
        <div>
          <Text size="sm" fw={560} mb={4}>
            {t('record.read')}
          </Text>
          <p className={classes.read} lang={language}>
            {words}
          </p>
        </div>
      )}
      <div className={classes.record}>
        {state.kind === 'recording' && (
          <>
            <LevelMeter microphone={state.microphone} since={state.since} />
            <Button size="lg" color="red" leftSection={<IconPlayerStopFilled size={18} aria-hidden />} onClick={stop}>
              {t('record.stop')}
            </Button>
          </>
        )}
        {(state.kind === 'opening' || state.kind === 'working') && (
          <Group gap="xs" role="status">
            <Loader size="sm" />
            {t('record.working')}
          </Group>
        )}
        {state.kind === 'made' && (
          <div className={classes.listen}>
            <Player src={state.url} label={t('record.listen')} />
          </div>
        )}
        {state.kind === 'trouble' && (
          <Alert color="red" w="100%">
            {t(`record.trouble.${state.trouble}`)}
          </Alert>
        )}
        {(state.kind === 'ready' || state.kind === 'trouble') && (
          <Button size="lg" data-autofocus leftSection={<IconMicrophone size={20} aria-hidden />} onClick={start}>
            {t('record.start')}
          </Button>
        )}
      </div>
      {state.kind === 'made' && (
        <Group justify="flex-end">
          <Button variant="default" onClick={start} disabled={busy}>
            {t('record.again')}
          </Button>
          <Button loading={busy} onClick={() => onKeep(state.sound)}>
            {t('record.keep')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
