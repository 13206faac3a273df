import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SignedIn } from '../../api/people-types.ts';
import { sessionApi } from '../../api/session.ts';
import { SecondFactorForm } from './second-factor-form.tsx';
import { useEntryRefusal } from './use-entry-refusal.ts';

type SignInFormProps = {
  readonly onSignedIn: (person: SignedIn) => void;
  /** Who is asked for, where that is known. */
  readonly email?: string;
  /** A way to those who have forgotten their password. */
  readonly forgot?: boolean;
};

/** E-mail address and password, and the second factor of those who have one. */
export function SignInForm({ onSignedIn, email: known = '', forgot = false }: SignInFormProps) {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState(false);
  const signIn = useMutation({
    mutationFn: () => sessionApi.signIn(email.trim(), password),
    onSuccess: (answer) => ('person' in answer ? onSignedIn(answer.person) : setSecond(true)),
  });
  if (second) return <SecondFactorForm onSignedIn={onSignedIn} onAgain={() => setSecond(false)} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      <Stack>
        <TextInput
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          maxLength={254}
          data-autofocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password.label')}
          name="password"
          autoComplete="current-password"
          required
          maxLength={128}
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {signIn.error !== null && (
          <Alert color="red" role="alert">
            {refusalText(signIn.error)}
          </Alert>
        )}
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t('signIn.action')}
        </Button>
        {forgot && (
          <Anchor component={Link} href="/sign-in/forgot" size="sm" ta="center">
            {t('forgot.link')}
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
