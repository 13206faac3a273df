import { NumberInput } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useField } from '../form-context.ts';

/** A number; emptied it is taken away, and the checker says what is missing. */
export function NumberField({ schema, path }: FieldProps) {
  const field = useField(path);
  return (
    <NumberInput
      data-pointer={field.pointer}
      label={field.label}
      description={field.help}
      error={field.errorWithin}
      value={typeof field.value === 'number' ? field.value : ''}
      {...(schema.minimum === undefined ? {} : { min: schema.minimum })}
      {...(schema.maximum === undefined ? {} : { max: schema.maximum })}
      allowDecimal={schema.type === 'number'}
      clampBehavior="blur"
      readOnly={field.readOnly}
      onChange={(value) => field.write(typeof value === 'number' ? value : undefined)}
    />
  );
}
