import { Switch } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import { useField } from '../form-context.ts';

/** Yes or no. */
export function SwitchField({ path }: FieldProps) {
  const field = useField(path);
  return (
    <Switch
      data-pointer={field.pointer}
      label={field.label}
      description={field.help}
      error={field.errorWithin}
      checked={field.value === true}
      disabled={field.readOnly}
      onChange={(event) => field.write(event.currentTarget.checked)}
    />
  );
}
