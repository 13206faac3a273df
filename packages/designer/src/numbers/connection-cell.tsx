import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnections } from '../api/connections.ts';
import type { PhoneNumber } from '../api/numbers.ts';
import { StatusMark } from '../app/status-mark.tsx';
import { formatNumber } from './format-number.ts';
import { useUnmetNeeds } from './use-unmet-needs.ts';

type ConnectionCellProps = { readonly number: PhoneNumber; readonly onChange: (connection: string | null) => void };

/** By which connection a number's calls come, and what that one can't do for the number's call flow. */
export function ConnectionCell({ number, onChange }: ConnectionCellProps) {
  const { t } = useTranslation('numbers');
  const { data } = useConnections();
  const connections = data?.connections ?? [];
  const chosen = connections.find(({ name }) => name === number.connection);
  const unmet = useUnmetNeeds(number, chosen);
  const gone = number.connection !== null && data !== undefined && chosen === undefined ? number.connection : null;
  const options = connections.map(({ name, title }) => ({ value: name, label: title }));
  return (
    <Stack gap={6}>
      <Select
        size="xs"
        aria-label={t('connectionOf', { number: formatNumber(number.number) })}
        placeholder={t('simulatorOnly')}
        clearable
        data={gone === null ? options : [...options, { value: gone, label: t('gone', { name: gone }) }]}
        value={number.connection}
        onChange={onChange}
      />
      {(chosen?.state.kind === 'failed' || chosen?.state.kind === 'locked') && (
        <StatusMark status="bad">{t(`state.${chosen.state.kind}`)}</StatusMark>
      )}
      {unmet.map((need) => (
        <StatusMark key={need} status="warning">
          {t(`needs.${need}`)}
        </StatusMark>
      ))}
    </Stack>
  );
}
