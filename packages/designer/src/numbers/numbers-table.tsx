import { ActionIcon, Badge, Group, Table, Text, TextInput, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconPhoneCall, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowKeys, useFlows } from '../api/flows.ts';
import { NUMBERS_KEY, numbersApi, type PhoneNumber } from '../api/numbers.ts';
import { queryClient } from '../api/query-client.ts';
import { TableCard } from '../app/table-card.tsx';
import { RingDrawer } from '../phone/ring-drawer.tsx';
import { FlowSelect } from './flow-select.tsx';
import { formatNumber } from './format-number.ts';
import { RemoveNumberDialog } from './remove-number-dialog.tsx';

/** One row per number; name and call flow are changed in place. */
export function NumbersTable({ numbers }: { readonly numbers: readonly PhoneNumber[] }) {
  const { t } = useTranslation('numbers');
  const [removing, setRemoving] = useState<PhoneNumber | null>(null);
  return (
    <TableCard>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('number')}</Table.Th>
          <Table.Th>{t('name')}</Table.Th>
          <Table.Th>{t('rings')}</Table.Th>
          <Table.Th w={84} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {numbers.map((number) => (
          <NumberRow key={number.number} number={number} onRemove={() => setRemoving(number)} />
        ))}
      </Table.Tbody>
      <RemoveNumberDialog number={removing} onClose={() => setRemoving(null)} />
    </TableCard>
  );
}

function NumberRow({ number, onRemove }: { readonly number: PhoneNumber; readonly onRemove: () => void }) {
  const { t } = useTranslation('numbers');
  const { data: flows = [] } = useFlows();
  const [title, setTitle] = useState(number.title);
  const [ringing, setRinging] = useState(false);
  const put = useMutation({
    mutationFn: numbersApi.put,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: NUMBERS_KEY }),
        queryClient.invalidateQueries({ queryKey: flowKeys.all }),
      ]),
  });
  const shown = formatNumber(number.number);
  const rings = flows.find(({ id }) => id === number.flow);
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={8} wrap="nowrap">
          <Text fw={600} size="sm" style={{ whiteSpace: 'nowrap' }}>
            {shown}
          </Text>
          {number.sample && (
            <Badge size="sm" variant="light" color="gray" tt="none">
              {t('sample')}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td>
        <TextInput
          size="xs"
          aria-label={t('nameOf', { number: shown })}
          value={title}
          maxLength={120}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={() => {
            if (title.trim() === '') setTitle(number.title);
            else if (title !== number.title) put.mutate({ ...number, title });
          }}
        />
      </Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <FlowSelect
            label={t('ringsOf', { number: shown })}
            flows={flows}
            value={number.flow}
            onChange={(flow) => put.mutate({ ...number, flow })}
          />
          {rings !== undefined && rings.live === null && (
            <Tooltip label={t('notLive')}>
              <IconAlertTriangle size={18} color="var(--brass)" role="img" aria-label={t('notLive')} />
            </Tooltip>
          )}
        </Group>
      </Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          {rings?.live != null && (
            <Tooltip label={t('ring', { number: shown })}>
              <ActionIcon aria-label={t('ring', { number: shown })} onClick={() => setRinging(true)}>
                <IconPhoneCall size={17} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          )}
          <RingDrawer flow={ringing ? number.flow : null} number={number.number} onClose={() => setRinging(false)} />
          <ActionIcon aria-label={t('removeOf', { number: shown })} onClick={onRemove}>
            <IconTrash size={17} stroke={1.7} />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
