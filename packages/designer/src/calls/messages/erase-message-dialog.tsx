import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messageKeys, messagesApi } from '../../api/messages.ts';
import { queryClient } from '../../api/query-client.ts';
import { ConfirmDialog } from '../../app/removal/confirm-dialog.tsx';

type EraseMessageDialogProps = {
  readonly box: string;
  /** The message in question; null: none. */
  readonly message: string | null;
  readonly onClose: () => void;
};

export function EraseMessageDialog({ box, message, onClose }: EraseMessageDialogProps) {
  const { t } = useTranslation('calls');
  const erase = useMutation({
    mutationFn: (id: string) => messagesApi.erase(box, id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: messageKeys.all });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={message !== null}
      title={t('messages.erase.title')}
      text={t('messages.erase.text')}
      action={t('messages.erase.action')}
      error={erase.error}
      busy={erase.isPending}
      onConfirm={() => {
        if (message !== null) erase.mutate(message);
      }}
      onClose={onClose}
    />
  );
}
