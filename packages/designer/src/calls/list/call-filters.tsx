import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconHash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallFilter, OUTCOMES } from '../../api/calls.ts';
import { useFlows } from '../../api/flows.ts';
import { useNumbers } from '../../api/numbers.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { useMayOpen } from '../../people/signed-in/use-signed-in.ts';

type CallFiltersProps = { readonly filter: CallFilter; readonly onFilter: (filter: CallFilter) => void };

/** Which calls are listed. */
export function CallFilters({ filter, onFilter }: CallFiltersProps) {
  const { t } = useTranslation('calls');
  const mayOpen = useMayOpen();
  const mayDraw = mayOpen('/flows');
  const seesNumbers = mayOpen('/today');
  const { data: flows = [] } = useFlows(mayDraw);
  const { data: numbers = [] } = useNumbers(seesNumbers);
  const [reference, setReference] = useState(filter.reference ?? '');
  useEffect(() => setReference(filter.reference ?? ''), [filter.reference]);
  const search = useDebouncedCallback((text: string) => onFilter({ ...filter, reference: text }), 250);
  return (
    <Group gap="sm" mb="md" align="flex-end">
      {mayDraw && (
        <Select
          w={230}
          label={t('filter.flow')}
          placeholder={t('filter.all')}
          clearable
          searchable
          value={filter.flow ?? null}
          onChange={(flow) => onFilter({ ...filter, flow: flow ?? '' })}
          data={flows.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      {seesNumbers && (
        <Select
          w={220}
          label={t('filter.number')}
          placeholder={t('filter.all')}
          clearable
          value={filter.number ?? null}
          onChange={(number) => onFilter({ ...filter, number: number ?? '' })}
          data={numbers.map(({ number, title }) => ({ value: number, label: `${title} · ${formatNumber(number)}` }))}
        />
      )}
      <Select
        w={180}
        label={t('filter.outcome')}
        placeholder={t('filter.all')}
        clearable
        value={filter.outcome ?? null}
        onChange={(value) => {
          const { outcome: _, ...rest } = filter;
          const outcome = OUTCOMES.find((one) => one === value);
          onFilter(outcome === undefined ? rest : { ...rest, outcome });
        }}
        data={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <TextInput
        w={170}
        label={t('filter.reference')}
        title={t('filter.referenceHelp')}
        leftSection={<IconHash size={15} aria-hidden />}
        inputMode="numeric"
        value={reference}
        onChange={(event) => {
          const digits = event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 8);
          setReference(digits);
          search(digits);
        }}
      />
    </Group>
  );
}
