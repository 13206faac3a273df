import { Alert, Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FollowUp } from '../../api/follow-ups.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { TitleLink } from '../../app/links/title-link.tsx';
import { TableCard } from '../../app/table-card.tsx';
import classes from '../../customers/customers.module.css';
import { customerPath } from '../../customers/number-in-path.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { DueText } from '../due-text.tsx';
import { useChangeFollowUp } from '../use-change-follow-up.ts';

/** One row per follow-up; it can be solved from here. */
export function FollowUpsTable({ followUps }: { readonly followUps: readonly FollowUp[] }) {
  const { t } = useTranslation('cases');
  const refusalText = useRefusalText();
  const change = useChangeFollowUp();
  return (
    <>
      {change.error !== null && (
        <Alert color="red" mb="sm">
          {refusalText(change.error)}
        </Alert>
      )}
      <TableCard stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('followUps.what')}</Table.Th>
            <Table.Th>{t('followUps.customer')}</Table.Th>
            <Table.Th>{t('followUps.due')}</Table.Th>
            <Table.Th>{t('followUps.owner')}</Table.Th>
            <Table.Th>{t('followUps.state')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {followUps.map((followUp) => {
            const { id, title, number, customer, owner, state } = followUp;
            const over = state === 'solved' || state === 'closed';
            const name = title === '' ? t('followUps.untitled', { id }) : title;
            const done = t(over ? 'followUps.reopen' : 'followUps.solve');
            return (
              <Table.Tr key={id}>
                <Table.Td>
                  <TitleLink href={`/follow-ups/${id}`}>{name}</TitleLink>
                </Table.Td>
                <Table.Td data-label={t('followUps.customer')}>
                  {number !== null && (
                    <Link href={customerPath(number)} className={classes.go}>
                      {customer === '' ? formatNumber(number) : customer}
                    </Link>
                  )}
                </Table.Td>
                <Table.Td data-label={t('followUps.due')}>
                  <DueText followUp={followUp} />
                </Table.Td>
                <Table.Td data-label={t('followUps.owner')}>
                  {owner === null ? t('followUps.anybody') : owner.name || t('followUps.gone')}
                </Table.Td>
                <Table.Td data-label={t('followUps.state')}>{t(`followUps.states.${state}`)}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={`${done}: ${name}`}
                    disabled={change.isPending}
                    onClick={() => change.mutate({ followUp, entry: { state: over ? 'open' : 'solved' } })}
                  >
                    {done}
                  </Button>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </TableCard>
    </>
  );
}
