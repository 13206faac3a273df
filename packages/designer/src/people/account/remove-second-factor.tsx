import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { meApi } from '../../api/me.ts';
import { keepPerson } from '../../api/session.ts';
import type { FactorDialogProps } from './factor-dialog.ts';
import { PasswordFirst } from './password-first.tsx';

/** The password alone is enough again. */
export function RemoveSecondFactor({ person, onClose }: FactorDialogProps) {
  const { t } = useTranslation('people');
  return (
    <Modal opened onClose={onClose} title={t('factor.remove')}>
      <PasswordFirst
        person={person}
        text={t('factor.removeText')}
        action={t('factor.remove')}
        danger
        ask={meApi.removeTotp}
        onDone={(answer) => {
          keepPerson(answer.person);
          onClose();
        }}
      />
    </Modal>
  );
}
