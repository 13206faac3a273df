import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FieldProps } from '../field-props.ts';
import { useField, useForm } from '../form-context.ts';

/** The name of an end of a part that is used again; ends that the chosen part has are offered. */
export function ExitField({ path }: FieldProps) {
  const { config, names } = useForm();
  const field = useField(path);
  const stored = typeof field.value === 'string' ? field.value : '';
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored]);
  const ends = names?.flows.find(({ name }) => name === config.flow)?.ends ?? [];
  const write = (typed: string) => {
    const name = exitFrom(typed);
    setText(name === '' ? stored : name);
    if (name !== '') field.write(name);
  };
  return (
    <Autocomplete
      data-pointer={field.pointer}
      label={field.label}
      description={field.help}
      error={field.errorWithin}
      data={[...ends]}
      value={text}
      readOnly={field.readOnly}
      onChange={setText}
      onOptionSubmit={write}
      onBlur={() => write(text)}
    />
  );
}

/** A letter first, then letters, digits and hyphens. */
function exitFrom(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '')
    .slice(0, 32);
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}
