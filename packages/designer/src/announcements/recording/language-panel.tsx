import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promptsApi, type Recording } from '../../api/prompts.ts';
import { Panel } from '../../app/panel.tsx';
import { formatLength } from '../../calls/list/format-length.ts';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { DropArea } from '../../sound/drop-area.tsx';
import { Player } from '../../sound/player.tsx';
import { useSoundRefusal } from '../use-sound-refusal.ts';
import { RecordDialog } from './record-dialog.tsx';
import classes from './recording.module.css';
import { useNewSound } from './use-new-sound.ts';
import { useWrittenText } from './use-written-text.ts';
import { Versions } from './versions.tsx';

type LanguagePanelProps = { readonly recording: Recording; readonly language: string };

/** A recording in one language: what callers hear, two ways to a new version, and the old ones. */
export function LanguagePanel({ recording, language }: LanguagePanelProps) {
  const { t } = useTranslation('announcements');
  const screen = useScreenLanguage();
  const refusal = useSoundRefusal();
  const [recordingNow, setRecordingNow] = useState(false);
  const { add, progress } = useNewSound(recording.name, language);
  const written = useWrittenText(recording, language);
  const file = add.variables?.file ?? '';
  const { name, title } = recording;
  const current = recording.languages[language];
  const versions = recording.versions.filter((version) => version.language === language);
  return (
    <Panel title={nameOfLanguage(screen, language)}>
      {current === undefined ? (
        <p className={classes.quiet}>{t('one.none')}</p>
      ) : (
        <div className={classes.current}>
          <p>
            {t('one.current', { version: current.version, length: formatLength(current.seconds) })}
            {current.words !== null && current.words !== '' && (
              <span className={classes.soft}> {t('one.words', { words: current.words })}</span>
            )}
          </p>
          <Player
            key={current.version}
            src={promptsApi.sound(name, current)}
            label={`${title}, ${nameOfLanguage(screen, language)}`}
            seconds={current.seconds}
          />
        </div>
      )}
      <div className={classes.ways}>
        <DropArea
          label={t('upload.label')}
          help={t('upload.help')}
          choose={t('upload.choose')}
          disabled={add.isPending}
          onFiles={([audio]) => {
            if (audio !== undefined) add.mutate({ audio, file: audio.name, source: 'upload' });
          }}
        />
        <Button
          className={classes.recordButton ?? ''}
          variant="light"
          leftSection={<IconMicrophone size={18} aria-hidden />}
          disabled={add.isPending}
          aria-label={`${t('record.open')}: ${nameOfLanguage(screen, language)}`}
          onClick={() => setRecordingNow(true)}
        >
          {t('record.open')}
        </Button>
      </div>
      {progress !== null && (
        <Stack gap={5} role="status">
          <Text size="sm">
            {progress < 1
              ? t('upload.doing', { file, percent: Math.round(100 * progress) })
              : t('upload.checking', { file })}
          </Text>
          <Progress value={100 * progress} animated aria-label={file} />
        </Stack>
      )}
      {add.error !== null && <Alert color="red">{refusal(add.error, file)}</Alert>}
      {versions.length > 0 && <Versions recording={recording} versions={versions} />}
      <RecordDialog
        opened={recordingNow}
        title={t('record.title', { title, language: nameOfLanguage(screen, language) })}
        language={language}
        words={written ?? current?.words ?? null}
        busy={add.isPending}
        onClose={() => setRecordingNow(false)}
        onKeep={(audio) =>
          add.mutate(
            {
              audio,
              file: `${name}.${language}.wav`,
              source: 'recorded',
              ...(written === null ? {} : { words: written }),
            },
            { onSettled: () => setRecordingNow(false) },
          )
        }
      />
    </Panel>
  );
}
