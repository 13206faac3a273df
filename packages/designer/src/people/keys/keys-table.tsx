import { Button, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysApi, keysKey } from '../../api/people.ts';
import type { KeySummary } from '../../api/people-types.ts';
import { queryClient } from '../../api/query-client.ts';
import { ConfirmDialog } from '../../app/removal/confirm-dialog.tsx';
import { TableCard } from '../../app/table-card.tsx';
import { formatDay, formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { scopeWords } from './scope-words.ts';

/** The keys that there are; what they are was shown once. */
export function KeysTable({ keys }: { readonly keys: readonly KeySummary[] }) {
  const { t } = useTranslation('people');
  const language = useScreenLanguage();
  const [asked, setAsked] = useState<KeySummary | null>(null);
  const remove = useMutation({
    mutationFn: keysApi.remove,
    onSuccess: async () => {
      setAsked(null);
      await queryClient.invalidateQueries({ queryKey: keysKey });
    },
  });
  return (
    <>
      <TableCard stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('keys.title')}</Table.Th>
            <Table.Th>{t('keys.may')}</Table.Th>
            <Table.Th>{t('keys.used')}</Table.Th>
            <Table.Th aria-label={t('list.actions')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => (
            <Table.Tr key={key.id}>
              <Table.Td>
                <Text fw={560}>{key.title}</Text>
                <Text size="xs" c="dimmed" ff="monospace">
                  {key.start}
                </Text>
              </Table.Td>
              <Table.Td data-label={t('keys.may')}>
                {key.scopes.map((scope) => (
                  <div key={scope}>{scopeWords(t, scope)}</div>
                ))}
              </Table.Td>
              <Table.Td data-label={t('keys.used')}>
                <div>{key.usedAt === null ? t('keys.never') : formatMoment(language, key.usedAt)}</div>
                <Text size="xs" c="dimmed">
                  {key.expiresAt === null
                    ? t('keys.noEnd')
                    : t('keys.until', { when: formatDay(language, key.expiresAt) })}
                </Text>
              </Table.Td>
              <Table.Td>
                <Button size="xs" variant="default" onClick={() => setAsked(key)}>
                  {t('keys.remove')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableCard>
      <ConfirmDialog
        opened={asked !== null}
        title={t('keys.removeTitle', { title: asked?.title ?? '' })}
        text={t('keys.removeText')}
        action={t('keys.remove')}
        error={remove.error}
        busy={remove.isPending}
        onConfirm={() => asked !== null && remove.mutate(asked.id)}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
