import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldValue, HandedFieldSummary } from '../../api/fields.ts';
import { TextsPerLanguage } from '../../today/dialog/texts-per-language.tsx';
import { ListenButton } from '../../today/heard/listen-button.tsx';
import classes from './texts.module.css';

type FieldInputProps = {
  readonly field: HandedFieldSummary;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
};

/** What a handed-out value is changed with, by its kind. */
export function FieldInput({ field, value, onChange }: FieldInputProps) {
  const { t } = useTranslation('announcements');
  const { kind, title, minimum, maximum, choices, languages } = field;
  if (kind === 'text' && typeof value === 'object') {
    const said = Object.entries(value).map(([language, text]) => ({ language, text, recording: null }));
    return (
      <div className={classes.texts}>
        <TextsPerLanguage languages={languages} texts={value} onChange={onChange} />
        {said.length > 0 && <ListenButton said={said} label={title} />}
      </div>
    );
  }
  if (kind === 'number') {
    return (
      <NumberInput
        aria-label={title}
        size="md"
        maw={240}
        {...(minimum === null ? {} : { min: minimum })}
        {...(maximum === null ? {} : { max: maximum })}
        value={typeof value === 'number' ? value : ''}
        onChange={(written) => typeof written === 'number' && onChange(written)}
      />
    );
  }
  if (kind === 'queue') {
    return (
      <Select
        aria-label={title}
        size="md"
        maw={360}
        allowDeselect={false}
        data={choices.map((choice) => ({ value: choice.name, label: choice.title }))}
        value={typeof value === 'string' ? value : null}
        onChange={(chosen) => chosen !== null && onChange(chosen)}
      />
    );
  }
  return (
    <TextInput
      aria-label={title}
      description={kind === 'destination' ? t('texts.destination') : undefined}
      size="md"
      maw={360}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
