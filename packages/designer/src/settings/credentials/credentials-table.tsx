import { ActionIcon, Table } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CREDENTIALS_KEY, type CredentialSummary, credentialsApi } from '../../api/credentials.ts';
import { queryClient } from '../../api/query-client.ts';
import { ConfirmDialog } from '../../app/removal/confirm-dialog.tsx';
import { TableCard } from '../../app/table-card.tsx';
import classes from './credentials.module.css';

type CredentialsTableProps = {
  readonly credentials: readonly CredentialSummary[];
  readonly onEdit: (credential: CredentialSummary) => void;
};

/** All access data, without what they hold. */
export function CredentialsTable({ credentials, onEdit }: CredentialsTableProps) {
  const { t } = useTranslation('credentials');
  const [removing, setRemoving] = useState<CredentialSummary | null>(null);
  const remove = useMutation({
    mutationFn: ({ name, version }: CredentialSummary) => credentialsApi.remove(name, version),
    onSuccess: async () => {
      setRemoving(null);
      await queryClient.invalidateQueries({ queryKey: CREDENTIALS_KEY });
    },
  });
  return (
    <TableCard stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('columns.title')}</Table.Th>
          <Table.Th>{t('columns.header')}</Table.Th>
          <Table.Th>{t('columns.hosts')}</Table.Th>
          <Table.Th>{t('columns.usedBy')}</Table.Th>
          <Table.Th aria-label={t('columns.actions')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {credentials.map((one) => (
          <Table.Tr key={one.name}>
            <Table.Td className={classes.title}>{one.title}</Table.Td>
            <Table.Td data-label={t('columns.header')} className={classes.code}>
              {one.header}
            </Table.Td>
            <Table.Td data-label={t('columns.hosts')} className={classes.code}>
              {one.hosts.join(', ')}
            </Table.Td>
            <Table.Td data-label={t('columns.usedBy')}>
              {one.usedBy.length === 0 ? t('unused') : <UsedBy uses={one.usedBy} />}
            </Table.Td>
            <Table.Td>
              <div className={classes.actions}>
                <ActionIcon aria-label={t('edit', { title: one.title })} onClick={() => onEdit(one)}>
                  <IconPencil size={17} stroke={1.7} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('remove.label', { title: one.title })}
                  disabled={one.usedBy.length > 0}
                  onClick={() => setRemoving(one)}
                >
                  <IconTrash size={17} stroke={1.7} />
                </ActionIcon>
              </div>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <ConfirmDialog
        opened={removing !== null}
        title={t('remove.title', { title: removing?.title })}
        text={t('remove.text')}
        action={t('remove.action')}
        error={remove.error}
        busy={remove.isPending}
        onConfirm={() => removing !== null && remove.mutate(removing)}
        onClose={() => setRemoving(null)}
      />
    </TableCard>
  );
}

function UsedBy({ uses }: { readonly uses: CredentialSummary['usedBy'] }) {
  return uses.map(({ flow, title }, index) => (
    <span key={flow}>
      {index > 0 && ', '}
      <Link href={`/flows/${flow}`}>{title}</Link>
    </span>
  ));
}
