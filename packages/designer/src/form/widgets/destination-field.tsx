import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { FieldProps } from '../field-props.ts';
import { useField } from '../form-context.ts';
import { InsertPart } from './insert-part.tsx';

/** A telephone number, or a text with values of the call that becomes one. */
export function DestinationField({ path }: FieldProps) {
  const field = useField(path);
  const input = useRef<HTMLInputElement>(null);
  return (
    <TextInput
      ref={input}
      data-pointer={field.pointer}
      type="text"
      inputMode="tel"
      label={field.label}
      description={field.help}
      error={field.errorWithin}
      value={typeof field.value === 'string' ? field.value : ''}
      readOnly={field.readOnly}
      onChange={(event) => field.write(event.currentTarget.value)}
      rightSection={<InsertPart input={input} onInsert={field.write} />}
    />
  );
}
