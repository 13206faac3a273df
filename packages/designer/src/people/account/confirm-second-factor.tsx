import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meApi, type SecondFactorSecret } from '../../api/me.ts';
import type { SignedIn } from '../../api/people-types.ts';
import { CopyField } from '../../app/copy-field.tsx';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';
import { QrCode } from './qr-code.tsx';

type ConfirmSecondFactorProps = {
  readonly secret: SecondFactorSecret;
  readonly onConfirmed: (person: SignedIn) => void;
};

/** The app learns the secret by a picture, and proves it by its first code. */
export function ConfirmSecondFactor({ secret, onConfirmed }: ConfirmSecondFactorProps) {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => meApi.confirmTotp(code.replace(/\s/g, '')),
    onSuccess: ({ person }) => onConfirmed(person),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <Stack>
        <Text size="sm">{t('factor.scan')}</Text>
        <QrCode text={secret.uri} label={t('factor.qr')} />
        <Text size="sm">{t('factor.byHand')}</Text>
        <CopyField value={secret.secret} label={t('factor.secret')} />
        <TextInput
          label={t('factor.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          maxLength={8}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {confirm.error !== null && (
          <Alert color="red" role="alert">
            {refusalText(confirm.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={confirm.isPending}>
            {t('factor.turnOn')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
