import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { sessionApi } from '../../api/session.ts';
import { EntryFrame } from './entry-frame.tsx';
import { useEntryRefusal } from './use-entry-refusal.ts';

/** Sends a link for a new password; says the same whether or not there is somebody with this address. */
export default function ForgotPage() {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const [email, setEmail] = useState('');
  const send = useMutation({ mutationFn: () => sessionApi.forgot(email.trim()) });
  return (
    <EntryFrame title={t('forgot.title')} lead={t('forgot.lead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          {send.error !== null && <Alert color="red">{refusalText(send.error)}</Alert>}
          {send.isSuccess && <Alert role="status">{t('forgot.sent')}</Alert>}
          <Button type="submit" size="md" loading={send.isPending}>
            {t('forgot.action')}
          </Button>
          <Anchor component={Link} href="/sign-in" size="sm" ta="center">
            {t('signIn.back')}
          </Anchor>
        </Stack>
      </form>
    </EntryFrame>
  );
}
