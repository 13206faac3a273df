import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CONNECTIONS_KEY, connectionsApi, type PhoneConnection } from '../../api/connections.ts';
import { queryClient } from '../../api/query-client.ts';
import { ConfirmDialog } from '../../app/removal/confirm-dialog.tsx';
import { RemoveMenu } from '../../app/removal/remove-menu.tsx';
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
      <RemoveMenu title={title} action={t('remove.menu')} onRemove={() => setAsking(true)} />
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
