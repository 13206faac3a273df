import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { nowSignedIn, sessionApi } from '../../api/session.ts';
import { EntryFrame } from './entry-frame.tsx';
import { NewPasswordInput } from './new-password-input.tsx';
import { useEntryRefusal } from './use-entry-refusal.ts';
import { useLinkToken } from './use-link-token.ts';

/** The very first start: whoever holds the server's one-time link becomes its administrator. */
export default function WelcomePage() {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const token = useLinkToken();
  const [, goTo] = useLocation();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const setUp = useMutation({
    mutationFn: () => sessionApi.setUp({ token, name: name.trim(), email: email.trim(), password }),
    onSuccess: async () => {
      await nowSignedIn();
      goTo('/hello', { replace: true });
    },
  });
  return (
    <EntryFrame title={t('welcome.title')} lead={t('welcome.lead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setUp.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('name')}
            autoComplete="name"
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('email')}
            description={t('welcome.emailHelp')}
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <NewPasswordInput value={password} onChange={setPassword} />
          {setUp.error !== null && (
            <Alert color="red" role="alert">
              {refusalText(setUp.error)}
            </Alert>
          )}
          <Button type="submit" size="md" loading={setUp.isPending}>
            {t('welcome.action')}
          </Button>
        </Stack>
      </form>
    </EntryFrame>
  );
}
