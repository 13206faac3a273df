import { Button, Pagination, Table, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListSummary, useListRows } from '../../api/lists.ts';
import { Panel } from '../../app/panel.tsx';
import { TableCard } from '../../app/table-card.tsx';
import classes from '../lists.module.css';
import { ListRow } from './list-row.tsx';
import { NewRow } from './new-row.tsx';

const SIZE = 50;
const TYPING_MS = 250;

/** The rows, a page of them at a time: looked for, added, changed and taken away in place. */
export function RowsPanel({ list }: { readonly list: ListSummary }) {
  const { t } = useTranslation('lists');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const [page, setPage] = useState(0);
  const [adding, setAdding] = useState(false);
  const { data } = useListRows(list.name, { search, page, size: SIZE });
  const rows = data?.rows ?? [];
  const total = data?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / SIZE));
  return (
    <Panel
      title={t('rows.title')}
      text={search === '' ? t('list.count', { count: list.rows }) : t('rows.found', { count: total })}
      actions={
        <Button leftSection={<IconPlus size={17} aria-hidden />} disabled={adding} onClick={() => setAdding(true)}>
          {t('rows.add')}
        </Button>
      }
    >
      <TextInput
        type="search"
        aria-label={t('rows.search')}
        placeholder={t('rows.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPage(0);
        }}
      />
      {rows.length === 0 && !adding ? (
        <p className={classes.none}>{t(search === '' ? 'rows.none' : 'rows.nothing')}</p>
      ) : (
        <TableCard stacked>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{list.key}</Table.Th>
              {list.columns.map((column) => (
                <Table.Th key={column.name}>{column.title}</Table.Th>
              ))}
              <Table.Th w={110}>
                <span className={classes.hidden}>{t('rows.actions')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {adding && <NewRow list={list} onClose={() => setAdding(false)} />}
            {rows.map((row) => (
              <ListRow key={row.key} list={list} row={row} />
            ))}
          </Table.Tbody>
        </TableCard>
      )}
      {pages > 1 && (
        <Pagination
          total={pages}
          value={page + 1}
          onChange={(next) => setPage(next - 1)}
          getControlProps={(control) => ({ 'aria-label': t(`rows.pages.${control}`) })}
          getItemProps={(item) => ({ 'aria-label': t('rows.page', { n: item }) })}
        />
      )}
    </Panel>
  );
}
