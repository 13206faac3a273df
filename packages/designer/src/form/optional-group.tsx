import { Switch } from '@mantine/core';
import type { FieldProps } from './field-props.ts';
import classes from './form.module.css';
import { useField, useForm } from './form-context.ts';
import { initialValue } from './initial-value.ts';
import { ObjectFields } from './object-fields.tsx';
import { inOwnLanguages } from './own-languages.ts';

/** A group of fields that may be left out as a whole: a switch, and the fields when it is on. */
export function OptionalGroup({ schema, path }: FieldProps) {
  const field = useField(path);
  const { flow } = useForm();
  const begun = inOwnLanguages(initialValue(schema), schema, flow.languages);
  const on = field.value !== undefined;
  return (
    <div data-pointer={field.pointer}>
      <Switch
        label={field.label}
        description={field.help}
        checked={on}
        disabled={field.readOnly}
        onChange={(event) => field.write(event.currentTarget.checked ? begun : undefined)}
      />
      {on && (
        <div className={classes.group}>
          <ObjectFields schema={schema} path={path} />
        </div>
      )}
      {field.error !== undefined && <p className={classes.error}>{field.error}</p>}
    </div>
  );
}
