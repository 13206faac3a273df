import { TagsInput } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useField } from '../form-context.ts';

/** A list of short texts. */
export function StringsField({ schema, path }: FieldProps) {
  const field = useField(path);
  const values = Array.isArray(field.value) ? field.value.filter((value) => typeof value === 'string') : [];
  const upper = schema.items?.pattern === '^[A-Z]{2}$';
  return (
    <TagsInput
      data-pointer={field.pointer}
      label={field.label}
      description={field.help}
      error={field.errorWithin}
      value={values}
      readOnly={field.readOnly}
      {...(schema.maxItems === undefined ? {} : { maxTags: schema.maxItems })}
      onChange={(words) => field.write(words.map((word) => (upper ? word.toUpperCase() : word)))}
    />
  );
}
