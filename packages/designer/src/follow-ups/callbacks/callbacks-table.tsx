import { Alert, Button, Group, Table } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Callback, callbackKeys, callbacksApi } from '../../api/callbacks.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { TitleLink } from '../../app/links/title-link.tsx';
import { ConfirmDialog } from '../../app/removal/confirm-dialog.tsx';
import { TableCard } from '../../app/table-card.tsx';
import classes from '../../customers/customers.module.css';
import { customerPath } from '../../customers/number-in-path.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { useCallbackWords } from './use-callback-words.ts';

/** One row per callback; what waits can be cancelled, or settled in another way. */
export function CallbacksTable({ callbacks }: { readonly callbacks: readonly Callback[] }) {
  const { t } = useTranslation('cases');
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const { stateWords, whenWords } = useCallbackWords();
  const [cancelling, setCancelling] = useState<Callback | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: callbackKeys.all });
  const settle = useMutation({ mutationFn: callbacksApi.settle, onSettled: refresh });
  const cancel = useMutation({
    mutationFn: callbacksApi.cancel,
    onSuccess: () => setCancelling(null),
    onSettled: refresh,
  });
  const whoOf = ({ name, number }: Callback) => (name === null || name === '' ? formatNumber(number) : name);
  return (
    <>
      {settle.error !== null && (
        <Alert color="red" mb="sm">
          {refusalText(settle.error)}
        </Alert>
      )}
      <TableCard stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('callbacks.who')}</Table.Th>
            <Table.Th>{t('callbacks.queue')}</Table.Th>
            <Table.Th>{t('callbacks.when')}</Table.Th>
            <Table.Th>{t('callbacks.state')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {callbacks.map((callback) => (
            <Table.Tr key={callback.id}>
              <Table.Td>
                <TitleLink href={customerPath(callback.number)}>{whoOf(callback)}</TitleLink>
                {callback.topic !== '' && <span className={classes.soft}> · {callback.topic}</span>}
              </Table.Td>
              <Table.Td data-label={t('callbacks.queue')}>{callback.queueTitle}</Table.Td>
              <Table.Td data-label={t('callbacks.when')}>{whenWords(callback)}</Table.Td>
              <Table.Td data-label={t('callbacks.state')}>{stateWords(callback)}</Table.Td>
              <Table.Td>
                {callback.state === 'waiting' && (
                  <Group gap={6}>
                    <Button
                      size="compact-md"
                      variant="default"
                      aria-label={t('callbacks.settleOf', { who: whoOf(callback) })}
                      disabled={settle.isPending}
                      onClick={() => settle.mutate(callback)}
                    >
                      {t('callbacks.settle')}
                    </Button>
                    <Button
                      size="compact-md"
                      variant="subtle"
                      color="red"
                      aria-label={t('callbacks.cancelOf', { who: whoOf(callback) })}
                      onClick={() => setCancelling(callback)}
                    >
                      {t('callbacks.cancel')}
                    </Button>
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableCard>
      <ConfirmDialog
        opened={cancelling !== null}
        title={t('callbacks.sure.title')}
        text={t('callbacks.sure.text', { who: cancelling === null ? '' : whoOf(cancelling) })}
        action={t('callbacks.sure.action')}
        error={cancel.error}
        busy={cancel.isPending}
        onConfirm={() => cancelling !== null && cancel.mutate(cancelling)}
        onClose={() => {
          cancel.reset();
          setCancelling(null);
        }}
      />
    </>
  );
}
