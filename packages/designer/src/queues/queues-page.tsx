import { Button, Table } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueues } from '../api/queues.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { TitleLink } from '../app/links/title-link.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { TableCard } from '../app/table-card.tsx';
import { useAllQueues } from '../people/signed-in/use-signed-in.ts';
import { NewQueueDialog } from './new-queue-dialog.tsx';
import { useQueuePlaces } from './use-queue-places.ts';

/** All queues: who gets the next caller, who works in them, who sends callers there. */
export default function QueuesPage() {
  const { t } = useTranslation('queues');
  const places = useQueuePlaces();
  const [making, setMaking] = useState(false);
  const { data: queues, error, refetch } = useQueues();
  const add = useAllQueues() && (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setMaking(true)}>
      {t('new.title')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={queues !== undefined && queues.length > 0 ? add : null}>
      {queues === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {queues?.length === 0 && (
        <EmptyState icon={IconUsersGroup} title={t('empty.title')} text={t('empty.text')} action={add} />
      )}
      {queues !== undefined && queues.length > 0 && (
        <TableCard stacked>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('list.name')}</Table.Th>
              <Table.Th>{t('list.next')}</Table.Th>
              <Table.Th>{t('list.people')}</Table.Th>
              <Table.Th>{t('list.used')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {queues.map(({ name, title, queue, members, usedBy }) => (
              <Table.Tr key={name}>
                <Table.Td>
                  <TitleLink href={`/queues/${name}`}>{title}</TitleLink>
                </Table.Td>
                <Table.Td data-label={t('list.next')}>{t(`strategies.${queue.strategy}.title`)}</Table.Td>
                <Table.Td data-label={t('list.people')}>
                  {members.length === 0 ? t('list.nobody') : members.map((member) => member.name).join(', ')}
                </Table.Td>
                <Table.Td data-label={t('list.used')}>{places(usedBy)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </TableCard>
      )}
      {making && <NewQueueDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
