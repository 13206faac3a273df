import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Strategy } from '../../api/queues.ts';
import { STRATEGIES } from '../strategy-words.ts';

type StrategyFieldProps = { readonly value: Strategy; readonly onChange: (strategy: Strategy) => void };

/** Who of those who are free gets the next caller. */
export function StrategyField({ value, onChange }: StrategyFieldProps) {
  const { t } = useTranslation('queues');
  return (
    <Select
      label={t('fields.strategy')}
      description={t(`strategies.${value}.text`)}
      data={STRATEGIES.map((one) => ({ value: one, label: t(`strategies.${one}.title`) }))}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
}
