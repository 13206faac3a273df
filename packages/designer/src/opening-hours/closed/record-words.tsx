import { ActionIcon, Alert } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '../../announcements/recording/record-dialog.tsx';
import { useSoundRefusal } from '../../announcements/use-sound-refusal.ts';
import { promptKeys, promptsApi } from '../../api/prompts.ts';
import { queryClient } from '../../api/query-client.ts';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useSpeaker } from '../words/use-speaker.ts';

type RecordWordsProps = {
  readonly language: string;
  /** What is to be read out. */
  readonly words: string;
  /** The recording that it becomes a part of; null: a new one of this title. */
  readonly recording: string | null;
  readonly title: string;
  readonly onRecorded: (recording: string) => void;
};

/** Records one language's words: the recording is kept at once, and played when the page is saved. */
export function RecordWords({ language, words, recording, title, onRecorded }: RecordWordsProps) {
  const { t, language: screen } = useSpeaker();
  const { t: announcements } = useTranslation('announcements');
  const refusal = useSoundRefusal();
  const [opened, setOpened] = useState(false);
  const name = nameOfLanguage(screen, language);
  const keep = useMutation({
    mutationFn: async (audio: Blob) => {
      const into = recording ?? (await promptsApi.create(title)).name;
      await promptsApi.add(
        into,
        language,
        { audio, file: `${title}.${language}`, source: 'recorded', words },
        () => {},
      );
      return into;
    },
    onSuccess: async (into) => {
      await queryClient.invalidateQueries({ queryKey: promptKeys.all });
      setOpened(false);
      onRecorded(into);
    },
  });
  return (
    <>
      <ActionIcon
        variant="light"
        color="petrol"
        radius="xl"
        size={40}
        aria-label={t('closed.record', { language: name })}
        onClick={() => setOpened(true)}
      >
        <IconMicrophone size={18} aria-hidden />
      </ActionIcon>
      {keep.error !== null && <Alert color="red">{refusal(keep.error, title)}</Alert>}
      <RecordDialog
        opened={opened}
        title={announcements('record.title', { title, language: name })}
        language={language}
        words={words}
        busy={keep.isPending}
        onKeep={(sound) => keep.mutate(sound)}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
