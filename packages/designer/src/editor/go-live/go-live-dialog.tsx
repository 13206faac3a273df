import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GoLiveForm } from './go-live-form.tsx';
import type { Outcome, WayLive } from './outcome.ts';
import { Placed } from './placed.tsx';
import { WentLive } from './went-live.tsx';

type GoLiveDialogProps = {
  /** How it was asked for; null: it is closed. */
  readonly way: WayLive | null;
  readonly onClose: () => void;
  readonly onSettings: () => void;
};

/** Makes the draft what callers meet, now or later, all of them or some. */
export function GoLiveDialog({ way, onClose, onSettings }: GoLiveDialogProps) {
  const { t } = useTranslation('editor');
  const { t: v } = useTranslation('versions');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const close = () => {
    onClose();
    setOutcome(null);
  };
  const titles = {
    now: t('goLive.doneTitle'),
    later: v('goLive.plannedTitle'),
    some: v('goLive.some'),
    test: v('alias.test'),
  };
  return (
    <Modal
      opened={way !== null}
      onClose={close}
      size="lg"
      title={outcome === null ? t('goLive.title') : titles[outcome.kind]}
    >
      {outcome === null && (
        <GoLiveForm way={way ?? 'now'} onClose={close} onSettings={onSettings} onDone={setOutcome} />
      )}
      {outcome?.kind === 'now' && <WentLive version={outcome.version} onClose={close} />}
      {outcome !== null && outcome.kind !== 'now' && <Placed outcome={outcome} onClose={close} />}
    </Modal>
  );
}
