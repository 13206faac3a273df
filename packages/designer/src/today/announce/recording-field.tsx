import { Select } from '@mantine/core';
import { useRecordings } from '../../api/prompts.ts';
import { useDayWords } from '../use-day-words.ts';

type RecordingFieldProps = { readonly value: string | null; readonly onChange: (recording: string | null) => void };

/** A recording in the place of the spoken texts, where there are recordings. */
export function RecordingField({ value, onChange }: RecordingFieldProps) {
  const { t } = useDayWords();
  const { data: recordings = [] } = useRecordings();
  if (recordings.length === 0 && value === null) return null;
  return (
    <Select
      size="md"
      label={t('texts.recording')}
      description={t('texts.recordingHelp')}
      placeholder={t('texts.noRecording')}
      clearable
      data={recordings.map(({ name, title }) => ({ value: name, label: title }))}
      value={value}
      onChange={onChange}
    />
  );
}
