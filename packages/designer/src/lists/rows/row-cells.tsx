import { Table, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSummary } from '../../api/lists.ts';

type RowCellsProps = {
  readonly list: ListSummary;
  /** What the row is called in the fields' names. */
  readonly rowKey: string;
  readonly texts: Readonly<Record<string, string>>;
  /** The key of a new row is written, too. */
  readonly onKey?: (key: string) => void;
  readonly error?: string | undefined;
  readonly onWrite: (name: string, text: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
};

/** A row's cells while they are written in: Enter saves, Escape doesn't. */
export function RowCells({ list, rowKey, texts, onKey, error, onWrite, onSave, onCancel }: RowCellsProps) {
  const { t } = useTranslation('lists');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onSave();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <>
      <Table.Td data-label={list.key}>
        {onKey === undefined ? (
          rowKey
        ) : (
          <TextInput
            aria-label={list.key}
            autoFocus
            maxLength={200}
            value={rowKey}
            error={error}
            onChange={(event) => onKey(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Table.Td>
      {list.columns.map(({ name, title }, index) => (
        <Table.Td key={name} data-label={title}>
          <TextInput
            aria-label={onKey === undefined ? t('rows.cell', { column: title, row: rowKey }) : title}
            autoFocus={onKey === undefined && index === 0}
            maxLength={4000}
            value={texts[name] ?? ''}
            onChange={(event) => onWrite(name, event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </Table.Td>
      ))}
    </>
  );
}
