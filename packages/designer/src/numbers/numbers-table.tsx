import { ActionIcon, Badge, Group, Table, Text, TextInput, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconPhoneCall, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlows } from '../api/flows.ts';
import type { NumberChange, PhoneNumber } from '../api/numbers.ts';
import { TableCard } from '../app/table-card.tsx';
import { RingDrawer } from '../phone/ring-drawer.tsx';
import { ConnectionCell } from './connection-cell.tsx';
import { FallbackCell } from './fallback/fallback-cell.tsx';
import { FallbackDialog } from './fallback/fallback-dialog.tsx';
import { FlowSelect } from './flow-select.tsx';
import { formatNumber } from './format-number.ts';
import { MoveLaterDialog } from './move-later-dialog.tsx';
import { RemoveNumberDialog } from './remove-number-dialog.tsx';
import { RingsMenu } from './rings-menu.tsx';
import { useNumberChange } from './use-number-change.ts';

/** One row per number; name and call flow are changed in place. */
export function NumbersTable({ numbers }: { readonly numbers: readonly PhoneNumber[] }) {
  const { t } = useTranslation('numbers');
  const [removing, setRemoving] = useState<PhoneNumber | null>(null);
  const [secured, setSecured] = useState<string | null>(null);
  return (
    <TableCard stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="22%">{t('numberAndName')}</Table.Th>
          <Table.Th w="24%">{t('rings')}</Table.Th>
          <Table.Th w="24%">{t('connection')}</Table.Th>
          <Table.Th>{t('down.column')}</Table.Th>
          <Table.Th w={84} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {numbers.map((number) => (
          <NumberRow
            key={number.number}
            number={number}
            onRemove={() => setRemoving(number)}
            onSecure={() => setSecured(number.number)}
          />
        ))}
      </Table.Tbody>
      <FallbackDialog
        number={numbers.find(({ number }) => number === secured) ?? null}
        onClose={() => setSecured(null)}
      />
      <RemoveNumberDialog number={removing} onClose={() => setRemoving(null)} />
    </TableCard>
  );
}

type NumberRowProps = {
  readonly number: PhoneNumber;
  readonly onRemove: () => void;
  /** Asks what callers get while we are down. */
  readonly onSecure: () => void;
};

function NumberRow({ number, onRemove, onSecure }: NumberRowProps) {
  const { t } = useTranslation('numbers');
  const { data: flows = [] } = useFlows();
  const [title, setTitle] = useState(number.title);
  const [ringing, setRinging] = useState(false);
  const [moving, setMoving] = useState(false);
  const change = useNumberChange();
  const put = (part: Partial<NumberChange>) =>
    change.mutate({ number: number.number, title: number.title, flow: number.flow, ...part });
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
            <Badge size="sm" variant="light" color="gray">
              {t('sample')}
            </Badge>
          )}
        </Group>
        <TextInput
          mt={6}
          size="xs"
          aria-label={t('nameOf', { number: shown })}
          value={title}
          maxLength={120}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={() => {
            if (title.trim() === '') setTitle(number.title);
            else if (title !== number.title) put({ title });
          }}
        />
      </Table.Td>
      <Table.Td data-label={t('rings')}>
        <Group gap={6} wrap="nowrap">
          <FlowSelect
            label={t('ringsOf', { number: shown })}
            flows={flows}
            value={number.flow}
            onChange={(flow) => put({ flow })}
          />
          {rings !== undefined && rings.live === null && (
            <Tooltip label={t('notLive')}>
              <IconAlertTriangle size={18} color="var(--brass)" role="img" aria-label={t('notLive')} />
            </Tooltip>
          )}
        </Group>
        {number.flow !== null && (
          <RingsMenu number={number} onChoose={(alias) => put({ alias })} onLater={() => setMoving(true)} />
        )}
        {moving && <MoveLaterDialog number={number} onClose={() => setMoving(false)} />}
      </Table.Td>
      <Table.Td data-label={t('connection')}>
        <ConnectionCell number={number} onChange={(connection) => put({ connection })} />
      </Table.Td>
      <Table.Td data-label={t('down.column')}>
        <FallbackCell number={number} onEdit={onSecure} />
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
