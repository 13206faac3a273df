import { ActionIcon, Alert, Group, Table } from '@mantine/core';
import { IconCheck, IconPencil, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListRowShown, ListSummary } from '../../api/lists.ts';
import { useListRefusal } from '../use-list-refusal.ts';
import { cellText, writtenRow } from './cell-text.ts';
import { RowCells } from './row-cells.tsx';
import { useRowChange } from './use-row-change.ts';

/** One row, read or written in. */
export function ListRow({ list, row: { key, row } }: { readonly list: ListSummary; readonly row: ListRowShown }) {
  const { t } = useTranslation('lists');
  const refusalText = useListRefusal();
  const change = useRowChange(list.name);
  // What the row was when one began to write: what others change meanwhile must not be written over unseen.
  const [editing, setEditing] = useState<{ readonly before: ListRowShown['row'] } | null>(null);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const stop = () => {
    setEditing(null);
    change.reset();
  };
  const begin = () => {
    setTexts(Object.fromEntries(list.columns.map(({ name }) => [name, cellText(row[name])])));
    setEditing({ before: row });
  };
  const save = () => {
    if (editing === null) return;
    const after = writtenRow(editing.before, texts);
    if (JSON.stringify(after) === JSON.stringify(editing.before)) return stop();
    change.mutate({ key, before: editing.before, after }, { onSuccess: stop });
  };
  return (
    <>
      <Table.Tr data-row={key}>
        {editing === null ? (
          <>
            <Table.Td data-label={list.key}>{key}</Table.Td>
            {list.columns.map(({ name, title }) => (
              <Table.Td key={name} data-label={title}>
                {cellText(row[name])}
              </Table.Td>
            ))}
          </>
        ) : (
          <RowCells
            list={list}
            rowKey={key}
            texts={texts}
            onWrite={(name, text) => setTexts({ ...texts, [name]: text })}
            onSave={save}
            onCancel={stop}
          />
        )}
        <Table.Td>
          <Group gap={2} wrap="nowrap" justify="flex-end">
            {editing === null ? (
              <>
                {list.columns.length > 0 && (
                  <ActionIcon size={36} aria-label={t('rows.change', { row: key })} onClick={begin}>
                    <IconPencil size={17} stroke={1.8} />
                  </ActionIcon>
                )}
                <ActionIcon
                  size={36}
                  aria-label={t('rows.remove', { row: key })}
                  loading={change.isPending}
                  onClick={() => change.mutate({ key, before: row, after: null })}
                >
                  <IconTrash size={17} stroke={1.8} />
                </ActionIcon>
              </>
            ) : (
              <>
                <ActionIcon
                  size={36}
                  color="petrol"
                  variant="light"
                  aria-label={t('rows.save', { row: key })}
                  loading={change.isPending}
                  onClick={save}
                >
                  <IconCheck size={18} stroke={1.9} />
                </ActionIcon>
                <ActionIcon size={36} aria-label={t('rows.cancel', { row: key })} onClick={stop}>
                  <IconX size={17} stroke={1.8} />
                </ActionIcon>
              </>
            )}
          </Group>
        </Table.Td>
      </Table.Tr>
      {change.error !== null && (
        <Table.Tr>
          <Table.Td colSpan={list.columns.length + 2}>
            <Alert color="red">{refusalText(change.error)}</Alert>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
