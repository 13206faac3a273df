import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import type { FieldProps } from '../field-props.ts';
import { useField } from '../form-context.ts';
import { InsertPart } from './insert-part.tsx';

const LONG = 1000;

/** A text with values of the call in it that nobody hears: an address, a subject, a mail. */
export function TemplateField({ schema, path, optional }: FieldProps) {
  const field = useField(path);
  const input = useRef<HTMLTextAreaElement>(null);
  return (
    <Textarea
      ref={input}
      data-pointer={field.pointer}
      label={field.label}
      description={field.help}
      error={field.errorWithin}
      autosize
      minRows={(schema.maxLength ?? 0) > LONG ? 3 : 1}
      maxRows={12}
      value={typeof field.value === 'string' ? field.value : ''}
      readOnly={field.readOnly}
      onChange={(event) => {
        const { value } = event.currentTarget;
        field.write(value === '' && optional ? undefined : value);
      }}
      rightSection={<InsertPart input={input} onInsert={field.write} />}
    />
  );
}
