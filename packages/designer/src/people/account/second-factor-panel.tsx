import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../api/people-types.ts';
import { Panel } from '../../app/panel.tsx';
import { NewRecoveryCodes } from './new-recovery-codes.tsx';
import { RemoveSecondFactor } from './remove-second-factor.tsx';
import { SetUpSecondFactor } from './set-up-second-factor.tsx';

/** A second proof besides the password: a code of an app on one's telephone. */
export function SecondFactorPanel({ person }: { readonly person: SignedIn }) {
  const { t } = useTranslation('people');
  const [asked, setAsked] = useState<'set-up' | 'remove' | 'codes' | null>(null);
  const close = () => setAsked(null);
  return (
    <Panel
      title={t('factor.title')}
      text={t('factor.text')}
      actions={
        person.secondFactor ? (
          <>
            <Button variant="default" onClick={() => setAsked('codes')}>
              {t('factor.newCodes')}
            </Button>
            <Button variant="default" c="var(--danger)" onClick={() => setAsked('remove')}>
              {t('factor.remove')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setAsked('set-up')}>
            {t('factor.setUp')}
          </Button>
        )
      }
    >
      <Text size="sm" fw={560}>
        {t(person.secondFactor ? 'factor.on' : 'factor.off')}
      </Text>
      {asked === 'set-up' && <SetUpSecondFactor person={person} onClose={close} />}
      {asked === 'codes' && <NewRecoveryCodes person={person} onClose={close} />}
      {asked === 'remove' && <RemoveSecondFactor person={person} onClose={close} />}
    </Panel>
  );
}
