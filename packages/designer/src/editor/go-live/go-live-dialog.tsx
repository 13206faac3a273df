import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GoLiveForm } from './go-live-form.tsx';
import { WentLive } from './went-live.tsx';

type GoLiveDialogProps = { readonly opened: boolean; readonly onClose: () => void; readonly onSettings: () => void };

/** Makes the draft what callers meet. */
export function GoLiveDialog({ opened, onClose, onSettings }: GoLiveDialogProps) {
  const { t } = useTranslation('editor');
  const [version, setVersion] = useState<number | null>(null);
  const close = () => {
    onClose();
    setVersion(null);
  };
  return (
    <Modal opened={opened} onClose={close} size="lg" title={t(version === null ? 'goLive.title' : 'goLive.doneTitle')}>
      {version === null ? (
        <GoLiveForm onClose={close} onSettings={onSettings} onLive={setVersion} />
      ) : (
        <WentLive version={version} onClose={close} />
      )}
    </Modal>
  );
}
