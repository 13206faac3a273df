import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type FlowSummary, flowKeys, flowsApi } from '../api/flows.ts';
import { queryClient } from '../api/query-client.ts';
import { ConfirmDialog } from '../app/removal/confirm-dialog.tsx';

type RemoveFlowDialogProps = { readonly flow: FlowSummary; readonly opened: boolean; readonly onClose: () => void };

export function RemoveFlowDialog({ flow, opened, onClose }: RemoveFlowDialogProps) {
  const { t } = useTranslation('flows');
  const remove = useMutation({
    mutationFn: flowsApi.remove,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: flowKeys.all });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={t('remove.title', { title: flow.title })}
      text={t('remove.text')}
      action={t('delete')}
      error={remove.error}
      busy={remove.isPending}
      onConfirm={() => remove.mutate(flow.id)}
      onClose={onClose}
    />
  );
}
