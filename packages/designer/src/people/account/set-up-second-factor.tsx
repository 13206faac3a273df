import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meApi, type SecondFactorSecret } from '../../api/me.ts';
import { keepPerson } from '../../api/session.ts';
import { ConfirmSecondFactor } from './confirm-second-factor.tsx';
import type { FactorDialogProps } from './factor-dialog.ts';
import { PasswordFirst } from './password-first.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Password, then a picture for the app and its first code, then the recovery codes. */
export function SetUpSecondFactor({ person, onClose }: FactorDialogProps) {
  const { t } = useTranslation('people');
  const [secret, setSecret] = useState<SecondFactorSecret | null>(null);
  const [on, setOn] = useState(false);
  return (
    <Modal opened onClose={onClose} title={t('factor.setUp')} closeOnClickOutside={secret === null}>
      {secret === null && (
        <PasswordFirst
          person={person}
          text={t('factor.first')}
          action={t('next')}
          ask={meApi.beginTotp}
          onDone={setSecret}
        />
      )}
      {secret !== null && !on && (
        <ConfirmSecondFactor
          secret={secret}
          onConfirmed={(confirmed) => {
            keepPerson(confirmed);
            setOn(true);
          }}
        />
      )}
      {secret !== null && on && <RecoveryCodes codes={secret.recoveryCodes} onClose={onClose} />}
    </Modal>
  );
}
