import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field-props.ts';
import classes from './form.module.css';
import { useField, useForm } from './form-context.ts';

const ALWAYS = ['open', 'closed'];

/** The ways out that opening hours give: open and closed always, the others as far as they are wanted. */
export function BranchesField({ path }: FieldProps) {
  const { t } = useTranslation('form');
  const { config, names } = useForm();
  const field = useField(path);
  const listed = Array.isArray(field.value) ? field.value.filter((value) => typeof value === 'string') : [];
  const known = names?.schedules.find(({ name }) => name === config.schedule)?.branches ?? [];
  const all = [...new Set([...ALWAYS, ...known, ...listed])];
  const titles: Readonly<Record<string, string>> = { open: t('branches.open'), closed: t('branches.closed') };
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }} data-pointer={field.pointer}>
      <legend className={classes.label}>{field.label}</legend>
      {field.help !== undefined && <p className={classes.help}>{field.help}</p>}
      <Stack gap={7} mt={6}>
        {all.map((branch) => (
          <Checkbox
            key={branch}
            label={titles[branch] ?? branch}
            checked={listed.includes(branch)}
            disabled={field.readOnly || (ALWAYS.includes(branch) && listed.includes(branch))}
            onChange={(event) => {
              const wanted = event.currentTarget.checked;
              field.write(all.filter((other) => (other === branch ? wanted : listed.includes(other))));
            }}
          />
        ))}
      </Stack>
      {field.errorWithin !== undefined && <p className={classes.error}>{field.errorWithin}</p>}
    </fieldset>
  );
}
