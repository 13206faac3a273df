import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../api/people-types.ts';
import { ApiError } from '../../api/request.ts';
import { sessionApi } from '../../api/session.ts';
import { useEntryRefusal } from './use-entry-refusal.ts';

type SecondFactorFormProps = {
  readonly onSignedIn: (person: SignedIn) => void;
  /** Back to the password. */
  readonly onAgain: () => void;
};

/** Asks for the code of the authenticator app, or one of the recovery codes. */
export function SecondFactorForm({ onSignedIn, onAgain }: SecondFactorFormProps) {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const [code, setCode] = useState('');
  const enter = useMutation({
    mutationFn: () => sessionApi.second(code.trim()),
    onSuccess: ({ person }) => onSignedIn(person),
  });
  const gone = enter.error instanceof ApiError && enter.error.code === 'second-gone';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate();
      }}
    >
      <Stack>
        <Text size="sm">{t('second.text')}</Text>
        <TextInput
          label={t('second.code')}
          description={t('second.help')}
          name="code"
          autoComplete="one-time-code"
          inputMode="text"
          required
          maxLength={40}
          ref={(input) => input?.focus()}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {enter.error !== null && (
          <Alert color="red" role="alert">
            {refusalText(enter.error)}
          </Alert>
        )}
        {!gone && (
          <Button type="submit" size="md" loading={enter.isPending}>
            {t('second.action')}
          </Button>
        )}
        <Button variant={gone ? 'filled' : 'subtle'} size="sm" onClick={onAgain}>
          {t('second.again')}
        </Button>
      </Stack>
    </form>
  );
}
