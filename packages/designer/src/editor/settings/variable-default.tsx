import type { Variable, VariableType } from '@callwright/flow/document';
import { NumberInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a variable of a type holds at first. */
export function defaultOf(type: VariableType): unknown {
  return { string: '', number: 0, boolean: false, date: '', map: {}, list: [] }[type];
}

type DefaultInputProps = { readonly variable: Variable; readonly onChange: (value: unknown) => void };

/** The first value; tables and lists always begin empty. */
export function DefaultInput({ variable, onChange }: DefaultInputProps) {
  const { t } = useTranslation('editor');
  const label = t('variables.default');
  const { type, default: value } = variable;
  if (type === 'boolean') {
    return (
      <Switch
        size="xs"
        label={label}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (type === 'number') {
    return (
      <NumberInput
        size="xs"
        w={110}
        aria-label={label}
        placeholder={label}
        value={typeof value === 'number' ? value : ''}
        onChange={(fresh) => onChange(typeof fresh === 'number' ? fresh : 0)}
      />
    );
  }
  if (type === 'map' || type === 'list') return null;
  return (
    <TextInput
      size="xs"
      w={110}
      aria-label={label}
      placeholder={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
