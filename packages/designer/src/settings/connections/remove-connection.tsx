import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CONNECTIONS_KEY, connectionsApi, type PhoneConnection } from '../../api/connections.ts';
import { queryClient } from '../../api/query-client.ts';
import { ConfirmDialog } from '../../app/removal/confirm-dialog.tsx';
import { formatNumber } from '../../numbers/format-number.ts';

/** Takes a connection away, after asking. */
export function RemoveConnection({ connection }: { readonly connection: PhoneConnection }) {
  const { t } = useTranslation('connections');
  const [, goTo] = useLocation();
  const [asking, setAsking] = useState(false);
  const { name, title, numbers } = connection;
  const remove = useMutation({
    mutationFn: () => connectionsApi.remove(name),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: CONNECTIONS_KEY });
      goTo('/settings/connections');
    },
  });
  const used = numbers.map(({ number }) => formatNumber(number)).join(', ');
  return (
    <>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon size={34} aria-label={`${title}: ${t('remove.menu')} …`}>
            <IconDotsVertical size={18} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            color="var(--danger)"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t('remove.menu')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        title={t('remove.title', { title })}
        text={used === '' ? t('remove.text') : t('remove.used', { numbers: used })}
        action={t('remove.action')}
        error={remove.error}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
