import { ActionIcon } from '@mantine/core';
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HeardText } from '../../api/heard.ts';
import { promptsApi, useRecordings } from '../../api/prompts.ts';
import { useListening } from '../../speech/use-listening.ts';

type ListenButtonProps = {
  readonly said: readonly Pick<HeardText, 'text' | 'language' | 'recording'>[];
  /** Whose callers hear it. */
  readonly label: string;
};

/** Lets one hear what callers hear: recordings and spoken texts in their order. */
export function ListenButton({ said, label }: ListenButtonProps) {
  const { t } = useTranslation('today');
  const listening = useListening();
  const { data: recordings = [] } = useRecordings();
  const heard = said.map(({ text, language, recording }) => {
    const version = recordings.find(({ name }) => name === recording)?.languages[language];
    const sound = recording === null || version === undefined ? undefined : promptsApi.sound(recording, version);
    return { text, language, recording: sound };
  });
  return (
    <ActionIcon
      variant="light"
      color="petrol"
      c="var(--accent)"
      radius="xl"
      size={40}
      aria-label={t(listening.speaking ? 'heard.stop' : 'heard.listen', { what: label })}
      disabled={!heard.some(listening.possible)}
      onClick={() => listening.toggle(...heard)}
    >
      {listening.speaking ? <IconPlayerStopFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
    </ActionIcon>
  );
}
