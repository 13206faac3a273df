import { ID_PATTERN, LANGUAGE_PATTERN } from '@callwright/flow/document';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import type { FieldProps } from '../field-props.ts';
import { useField, useForm } from '../form-context.ts';

const LONG = 200;

/** Plain text: one line or several by its length; languages and names are chosen, not spelt. */
export function TextField(props: FieldProps) {
  if (props.schema.pattern === LANGUAGE_PATTERN) return <LanguageChoice {...props} />;
  if (props.schema.pattern === ID_PATTERN) return <NameText {...props} />;
  return <FreeText {...props} />;
}

function FreeText({ schema, path, optional }: FieldProps) {
  const field = useField(path);
  const shared = {
    'data-pointer': field.pointer,
    label: field.label,
    description: field.help,
    error: field.errorWithin,
    value: typeof field.value === 'string' ? field.value : '',
    readOnly: field.readOnly,
    ...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength }),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      field.write(value === '' && optional ? undefined : value);
    },
  };
  return (schema.maxLength ?? 0) > LONG && schema.pattern === undefined ? (
    <Textarea autosize minRows={2} maxRows={10} {...shared} />
  ) : (
    <TextInput {...shared} />
  );
}

/** A name that is written in small letters without spaces: whatever is typed becomes one. */
function NameText({ path, optional }: FieldProps) {
  const field = useField(path);
  const stored = typeof field.value === 'string' ? field.value : '';
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored]);
  return (
    <TextInput
      data-pointer={field.pointer}
      label={field.label}
      description={field.help}
      error={field.errorWithin}
      value={text}
      readOnly={field.readOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        const name = nameFrom(text);
        setText(name);
        field.write(name === '' && optional ? undefined : name);
      }}
    />
  );
}

/** Small letters, digits and hyphens, beginning with a letter. */
export function nameFrom(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64);
}

function LanguageChoice({ path }: FieldProps) {
  const { flow } = useForm();
  const screen = useScreenLanguage();
  const field = useField(path);
  const value = typeof field.value === 'string' && field.value !== '' ? field.value : null;
  const tags = [...new Set([...flow.languages, ...(value === null ? [] : [value])])];
  return (
    <Select
      data-pointer={field.pointer}
      label={field.label}
      description={field.help}
      error={field.errorWithin}
      data={tags.map((tag) => ({ value: tag, label: nameOfLanguage(screen, tag) }))}
      value={value}
      allowDeselect={false}
      readOnly={field.readOnly}
      onChange={(choice) => field.write(choice ?? '')}
    />
  );
}
