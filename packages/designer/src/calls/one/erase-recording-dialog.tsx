import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../api/query-client.ts';
import { recordingKeys, recordingsApi } from '../../api/recordings.ts';
import { ConfirmDialog } from '../../app/removal/confirm-dialog.tsx';

type EraseRecordingDialogProps = {
  readonly call: string;
  /** The recording in question; null: none. */
  readonly recording: string | null;
  readonly onClose: () => void;
};

export function EraseRecordingDialog({ call, recording, onClose }: EraseRecordingDialogProps) {
  const { t } = useTranslation('calls');
  const erase = useMutation({
    mutationFn: recordingsApi.erase,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: recordingKeys.ofCall(call) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={recording !== null}
      title={t('recordings.erase.title')}
      text={t('recordings.erase.text')}
      action={t('recordings.erase.action')}
      error={erase.error}
      busy={erase.isPending}
      onConfirm={() => {
        if (recording !== null) erase.mutate(recording);
      }}
      onClose={onClose}
    />
  );
}
