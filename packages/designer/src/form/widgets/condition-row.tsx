import { completions, scopeOf } from '@callwright/flow/expression';
import type { ConditionRow } from '@callwright/nodes';
import { ActionIcon, Autocomplete, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../form.module.css';
import { useForm } from '../form-context.ts';
import { operatorsFor, type RowType, rowWith } from './condition-rows.ts';

type ConditionRowProps = {
  readonly row: ConditionRow;
  readonly onChange: (row: ConditionRow) => void;
  readonly onRemove: () => void;
};

/** One comparison: what, how, with what. */
export function ConditionRowInput({ row, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation('form');
  const { flow } = useForm();
  const offered = completions(scopeOf(flow)).filter(({ type }) => type !== 'function');
  const typeOf = (name: string): RowType => {
    const found = offered.find((one) => one.name === name)?.type;
    return found === 'number' || found === 'boolean' ? found : 'string';
  };
  const type = typeOf(row.variable);
  return (
    <div className={classes.row}>
      <div>
        <Autocomplete
          size="xs"
          aria-label={t('condition.variable')}
          data={offered.map(({ name }) => name)}
          value={row.variable}
          onChange={(variable) => {
            if (/^[a-z][A-Za-z0-9_.]*$/.test(variable))
              onChange(rowWith({ ...row, variable }, row.operator, typeOf(variable)));
          }}
        />
        <Select
          size="xs"
          aria-label={t('condition.operator')}
          allowDeselect={false}
          data={operatorsFor(type).map((operator) => ({ value: operator, label: t(`operator.${operator}`) }))}
          value={row.operator}
          onChange={(operator) => {
            const chosen = operatorsFor(type).find((candidate) => candidate === operator);
            if (chosen !== undefined) onChange(rowWith(row, chosen, type));
          }}
        />
        <div className={classes.rowValue}>
          <ValueInput row={row} type={type} onChange={onChange} />
        </div>
      </div>
      <ActionIcon size={26} aria-label={t('condition.remove')} onClick={onRemove}>
        <IconX size={15} />
      </ActionIcon>
    </div>
  );
}

type ValueInputProps = Omit<ConditionRowProps, 'onRemove'> & { readonly type: RowType };

function ValueInput({ row, type, onChange }: ValueInputProps) {
  const { t } = useTranslation('form');
  const label = t('condition.value');
  if (!('value' in row)) return null;
  if (row.operator === 'isOneOf' || row.operator === 'isNoneOf') {
    const write = (values: string[]) =>
      onChange({ ...row, value: type === 'number' ? values.map(Number).filter(Number.isFinite) : values });
    return <TagsInput size="xs" aria-label={label} value={row.value.map(String)} onChange={write} />;
  }
  const { value } = row;
  if (typeof value === 'boolean') {
    return (
      <Select
        size="xs"
        aria-label={label}
        allowDeselect={false}
        data={[
          { value: 'true', label: t('condition.yes') },
          { value: 'false', label: t('condition.no') },
        ]}
        value={String(value)}
        onChange={(choice) => onChange({ ...row, value: choice === 'true' } as ConditionRow)}
      />
    );
  }
  if (typeof value === 'number') {
    const write = (fresh: string | number) => onChange({ ...row, value: Number(fresh) || 0 } as ConditionRow);
    return <NumberInput size="xs" aria-label={label} value={value} onChange={write} />;
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={String(value)}
      onChange={(event) => onChange({ ...row, value: event.currentTarget.value } as ConditionRow)}
    />
  );
}
