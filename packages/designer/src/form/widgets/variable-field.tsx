import { RESERVED_NAMES, VARIABLE_PATTERN } from '@callwright/flow/document';
import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from '../field-props.ts';
import { useField, useForm } from '../form-context.ts';

/** One of the call flow's variables, or a new one that is made by typing its name. */
export function VariableField({ path, optional }: FieldProps) {
  const { t } = useTranslation('form');
  const { flow, addVariable } = useForm();
  const field = useField(path);
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const value = typeof field.value === 'string' ? field.value : '';
  const [search, setSearch] = useState<string | null>(null);
  const typed = search ?? value;
  const names = Object.keys(flow.variables);
  const shown = search === null ? names : names.filter((name) => name.toLowerCase().includes(search.toLowerCase()));
  const fresh = variableFrom(typed);
  const canCreate = fresh !== '' && !names.includes(fresh) && !RESERVED_NAMES.some((name) => name === fresh);
  const choose = (name: string) => {
    if (!names.includes(name)) addVariable(name);
    field.write(name);
    setSearch(null);
    list.closeDropdown();
  };
  return (
    <Combobox store={list} onOptionSubmit={choose}>
      <Combobox.Target>
        <InputBase
          data-pointer={field.pointer}
          label={field.label}
          description={field.help}
          error={field.errorWithin}
          value={typed}
          placeholder={t('variable.choose')}
          readOnly={field.readOnly}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            list.openDropdown();
            list.updateSelectedOptionIndex();
          }}
          onClick={() => list.openDropdown()}
          onFocus={() => list.openDropdown()}
          onBlur={() => {
            list.closeDropdown();
            if (search === '' && optional) field.write(undefined);
            else if (search !== null && names.includes(search)) field.write(search);
            setSearch(null);
          }}
          rightSection={<Combobox.Chevron />}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={220} style={{ overflowY: 'auto' }}>
          {shown.map((name) => (
            <Combobox.Option key={name} value={name}>
              {name} {flow.variables[name]?.title !== undefined && <small>{flow.variables[name]?.title}</small>}
            </Combobox.Option>
          ))}
          {canCreate && (
            <Combobox.Option value={fresh}>
              <IconPlus size={14} aria-hidden /> {t('variable.create', { name: fresh })}
            </Combobox.Option>
          )}
          {shown.length === 0 && !canCreate && <Combobox.Empty>{t('variable.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** "Customer number" is `customerNumber`. */
export function variableFrom(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const joined =
    first.charAt(0).toLowerCase() +
    first.slice(1) +
    rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return new RegExp(VARIABLE_PATTERN).test(joined) ? joined : '';
}
