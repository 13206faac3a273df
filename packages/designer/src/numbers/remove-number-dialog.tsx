import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { flowKeys } from '../api/flows.ts';
import { NUMBERS_KEY, numbersApi, type PhoneNumber } from '../api/numbers.ts';
import { queryClient } from '../api/query-client.ts';
import { ConfirmDialog } from '../app/removal/confirm-dialog.tsx';
import { formatNumber } from './format-number.ts';

type RemoveNumberDialogProps = { readonly number: PhoneNumber | null; readonly onClose: () => void };

export function RemoveNumberDialog({ number, onClose }: RemoveNumberDialogProps) {
  const { t } = useTranslation('numbers');
  const remove = useMutation({
    mutationFn: numbersApi.remove,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: NUMBERS_KEY });
      await queryClient.invalidateQueries({ queryKey: flowKeys.all });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={number !== null}
      title={t('remove.title', { number: formatNumber(number?.number ?? '') })}
      text={t('remove.text')}
      action={t('remove.action')}
      error={remove.error}
      busy={remove.isPending}
      onConfirm={() => {
        if (number !== null) remove.mutate(number.number);
      }}
      onClose={onClose}
    />
  );
}
