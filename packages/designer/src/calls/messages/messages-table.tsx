import { Table } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Message, messageKeys, messagesApi } from '../../api/messages.ts';
import { queryClient } from '../../api/query-client.ts';
import { TableCard } from '../../app/table-card.tsx';
import { EraseMessageDialog } from './erase-message-dialog.tsx';
import { MessageRow } from './message-row.tsx';

type MessagesTableProps = { readonly box: string; readonly messages: readonly Message[] };

/** One row a message, newest first. Who listens to one has heard it. */
export function MessagesTable({ box, messages }: MessagesTableProps) {
  const { t } = useTranslation('calls');
  const [erasing, setErasing] = useState<string | null>(null);
  const mark = useMutation({
    mutationFn: ({ id, heard }: { id: string; heard: boolean }) => messagesApi.markHeard(box, id, heard),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: messageKeys.all }),
  });
  return (
    <>
      <TableCard stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('messages.columns.time')}</Table.Th>
            <Table.Th>{t('messages.columns.caller')}</Table.Th>
            <Table.Th>{t('messages.columns.message')}</Table.Th>
            <Table.Th>{t('messages.columns.heard')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {messages.map((message) => (
            <MessageRow
              key={message.id}
              message={message}
              onMark={(heard) => mark.mutate({ id: message.id, heard })}
              onErase={() => setErasing(message.id)}
            />
          ))}
        </Table.Tbody>
      </TableCard>
      <EraseMessageDialog box={box} message={erasing} onClose={() => setErasing(null)} />
    </>
  );
}
