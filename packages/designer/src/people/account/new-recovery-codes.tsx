import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meApi } from '../../api/me.ts';
import type { FactorDialogProps } from './factor-dialog.ts';
import { PasswordFirst } from './password-first.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Other recovery codes; the old ones open nothing any more. */
export function NewRecoveryCodes({ person, onClose }: FactorDialogProps) {
  const { t } = useTranslation('people');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Modal opened onClose={onClose} title={t('factor.newCodes')} closeOnClickOutside={codes === null}>
      {codes === null ? (
        <PasswordFirst
          person={person}
          text={t('factor.newCodesText')}
          action={t('factor.newCodes')}
          ask={meApi.recovery}
          onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
        />
      ) : (
        <RecoveryCodes codes={codes} onClose={onClose} />
      )}
    </Modal>
  );
}
