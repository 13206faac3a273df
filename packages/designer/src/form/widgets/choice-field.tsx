import { SegmentedControl, Select } from '@mantine/core';
import type { FieldProps } from '../field-props.ts';
import classes from '../form.module.css';
import { useField } from '../form-context.ts';

const MOST_SEGMENTS = 3;
const LONGEST_ROW = 34;

/** One of a few values; short ones side by side. `keys` are those of a telephone. */
export function ChoiceField({ schema, path, optional, keys = false }: FieldProps & { readonly keys?: boolean }) {
  const field = useField(path);
  const data = (schema.enum ?? []).map((value) => ({ value, label: field.options[value] ?? value }));
  const value = typeof field.value === 'string' ? field.value : null;
  const letters = data.reduce((sum, { label }) => sum + label.length, 0);
  if (!keys && !optional && data.length <= MOST_SEGMENTS && letters <= LONGEST_ROW) {
    return (
      <div data-pointer={field.pointer}>
        <div className={classes.label}>{field.label}</div>
        {field.help !== undefined && <p className={classes.help}>{field.help}</p>}
        <SegmentedControl
          mt={4}
          size="xs"
          fullWidth
          aria-label={field.label}
          data={data}
          value={value ?? ''}
          readOnly={field.readOnly}
          onChange={field.write}
        />
        {field.errorWithin !== undefined && <p className={classes.error}>{field.errorWithin}</p>}
      </div>
    );
  }
  return (
    <Select
      data-pointer={field.pointer}
      label={field.label}
      description={field.help}
      error={field.errorWithin}
      data={data}
      value={value}
      clearable={optional}
      allowDeselect={optional}
      readOnly={field.readOnly}
      onChange={(choice) => field.write(choice ?? undefined)}
    />
  );
}
