import { ActionIcon, Alert, Group, Table } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSummary } from '../../api/lists.ts';
import { ApiError } from '../../api/request.ts';
import { useListRefusal } from '../use-list-refusal.ts';
import { writtenRow } from './cell-text.ts';
import { RowCells } from './row-cells.tsx';
import { useRowChange } from './use-row-change.ts';

/** A row that is being added; when it is there the next one can be written. */
export function NewRow({ list, onClose }: { readonly list: ListSummary; readonly onClose: () => void }) {
  const { t } = useTranslation('lists');
  const refusalText = useListRefusal();
  const change = useRowChange(list.name);
  const [key, setKey] = useState('');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const taken = change.error instanceof ApiError && change.error.code === 'row-changed';
  const save = () => {
    setTried(true);
    if (key.trim() === '') return;
    change.mutate({ key: key.trim(), before: null, after: writtenRow(null, texts) }, { onSuccess: onClose });
  };
  return (
    <>
      <Table.Tr data-row="">
        <RowCells
          list={list}
          rowKey={key}
          texts={texts}
          onKey={setKey}
          error={taken ? t('rows.taken') : tried && key.trim() === '' ? t('rows.noKey') : undefined}
          onWrite={(name, text) => setTexts({ ...texts, [name]: text })}
          onSave={save}
          onCancel={onClose}
        />
        <Table.Td>
          <Group gap={2} wrap="nowrap" justify="flex-end">
            <ActionIcon
              size={36}
              color="petrol"
              variant="light"
              aria-label={t('rows.saveNew')}
              loading={change.isPending}
              onClick={save}
            >
              <IconCheck size={18} stroke={1.9} />
            </ActionIcon>
            <ActionIcon size={36} aria-label={t('rows.cancelNew')} onClick={onClose}>
              <IconX size={17} stroke={1.8} />
            </ActionIcon>
          </Group>
        </Table.Td>
      </Table.Tr>
      {change.error !== null && !taken && (
        <Table.Tr>
          <Table.Td colSpan={list.columns.length + 2}>
            <Alert color="red">{refusalText(change.error)}</Alert>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
