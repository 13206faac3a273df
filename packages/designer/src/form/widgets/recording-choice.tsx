import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useForm } from '../form-context.ts';

type RecordingChoiceProps = { readonly value: string | null; readonly onChange: (audio: string | null) => void };

/** A recording instead of the spoken text, where there are recordings. */
export function RecordingChoice({ value, onChange }: RecordingChoiceProps) {
  const { t } = useTranslation('form');
  const { names, readOnly } = useForm();
  const recordings = (names?.prompts ?? []).map(({ name, title }) => ({ value: name, label: title }));
  if (recordings.length === 0 && value === null) return null;
  const known = value === null || recordings.some((option) => option.value === value);
  const data = known ? recordings : [...recordings, { value, label: t('name.missing', { name: value }) }];
  return (
    <Select
      mt={6}
      size="xs"
      aria-label={t('prompt.recording')}
      placeholder={t('prompt.recording')}
      clearable
      data={data}
      value={value}
      readOnly={readOnly}
      onChange={onChange}
    />
  );
}
