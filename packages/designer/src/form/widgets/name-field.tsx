import type { NameKind } from '@callwright/flow/sdk';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LISTS } from '../../api/names.ts';
import type { FieldProps } from '../field-props.ts';
import { useField, useForm } from '../form-context.ts';

/** One of the things of this installation by its title; a name that is no longer there stays visible. */
export function NameField({ path, optional, of }: FieldProps & { readonly of: NameKind }) {
  const { t } = useTranslation('form');
  const { names, flow } = useForm();
  const field = useField(path);
  const value = typeof field.value === 'string' && field.value !== '' ? field.value : null;
  const known = (names?.[LISTS[of]] ?? []).filter(({ name }) => of !== 'flow' || name !== flow.id);
  const data = known.map(({ name, title }) => ({ value: name, label: title }));
  if (value !== null && !data.some((option) => option.value === value)) {
    data.push({ value, label: names === undefined ? value : t('name.missing', { name: value }) });
  }
  return (
    <Select
      data-pointer={field.pointer}
      label={field.label}
      description={field.help}
      error={field.errorWithin}
      placeholder={t('name.choose')}
      nothingFoundMessage={t('name.none')}
      searchable
      data={data}
      value={value}
      clearable={optional}
      allowDeselect={optional}
      readOnly={field.readOnly}
      onChange={(choice) => field.write(choice ?? (optional ? undefined : ''))}
    />
  );
}
