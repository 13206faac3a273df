import { Button, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLists } from '../api/lists.ts';
import { TitleLink } from '../app/links/title-link.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { TableCard } from '../app/table-card.tsx';
import { formatMoment } from '../i18n/format.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { NewListDialog } from './head/new-list-dialog.tsx';
import { useMayMakeLists } from './may-make-lists.ts';
import { NoLists } from './no-lists.tsx';
import type { ListTemplate } from './templates.ts';
import { usePlaces } from './use-places.ts';

/** All lists: what they hold, and who asks them. */
export default function ListsPage() {
  const { t } = useTranslation('lists');
  const language = useScreenLanguage();
  const mayMake = useMayMakeLists();
  const places = usePlaces();
  const [making, setMaking] = useState<ListTemplate | null>(null);
  const { data: lists, error, refetch } = useLists();
  const add = mayMake && (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setMaking('own')}>
      {t('new.title')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={lists !== undefined && lists.length > 0 ? add : null}>
      {lists === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {lists?.length === 0 && <NoLists onMake={mayMake ? setMaking : null} />}
      {lists !== undefined && lists.length > 0 && (
        <TableCard stacked>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('list.name')}</Table.Th>
              <Table.Th>{t('list.rows')}</Table.Th>
              <Table.Th>{t('list.used')}</Table.Th>
              <Table.Th>{t('list.changed')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lists.map((list) => (
              <Table.Tr key={list.name}>
                <Table.Td>
                  <TitleLink href={`/lists/${list.name}`}>{list.title}</TitleLink>
                </Table.Td>
                <Table.Td data-label={t('list.rows')}>{t('list.count', { count: list.rows })}</Table.Td>
                <Table.Td data-label={t('list.used')}>{places(list.usedBy)}</Table.Td>
                <Table.Td data-label={t('list.changed')}>{formatMoment(language, list.updatedAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </TableCard>
      )}
      {making !== null && <NewListDialog template={making} onClose={() => setMaking(null)} />}
    </Page>
  );
}
