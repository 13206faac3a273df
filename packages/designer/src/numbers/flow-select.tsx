import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../api/flows.ts';

type FlowSelectProps = {
  readonly label: string;
  readonly flows: readonly FlowSummary[];
  readonly value: string | null;
  readonly onChange: (flow: string | null) => void;
  /** Whether the label stands over the field; else only screen readers read it. */
  readonly labelled?: boolean;
};

/** Which call flow a number rings. */
export function FlowSelect({ label, flows, value, onChange, labelled = false }: FlowSelectProps) {
  const { t } = useTranslation('numbers');
  return (
    <Select
      flex={1}
      size={labelled ? 'sm' : 'xs'}
      {...(labelled ? { label } : { 'aria-label': label })}
      placeholder={t('nothing')}
      searchable
      clearable
      data={flows.map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      onChange={onChange}
    />
  );
}
