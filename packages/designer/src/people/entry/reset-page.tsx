import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { sessionApi } from '../../api/session.ts';
import { EntryFrame } from './entry-frame.tsx';
import { NewPasswordInput } from './new-password-input.tsx';
import { useEntryRefusal } from './use-entry-refusal.ts';
import { useLinkToken } from './use-link-token.ts';

/** A new password, by the link that a mail has brought. */
export default function ResetPage() {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const token = useLinkToken();
  const [, goTo] = useLocation();
  const [password, setPassword] = useState('');
  const reset = useMutation({
    mutationFn: () => sessionApi.reset(token, password),
    onSuccess: () => goTo('/sign-in?changed=password', { replace: true }),
  });
  return (
    <EntryFrame title={t('reset.title')} lead={t('reset.lead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          reset.mutate();
        }}
      >
        <Stack>
          <NewPasswordInput value={password} onChange={setPassword} />
          {reset.error !== null && (
            <Alert color="red" role="alert">
              {refusalText(reset.error)}
            </Alert>
          )}
          <Button type="submit" size="md" loading={reset.isPending}>
            {t('reset.action')}
          </Button>
          <Anchor component={Link} href="/sign-in" size="sm" ta="center">
            {t('signIn.back')}
          </Anchor>
        </Stack>
      </form>
    </EntryFrame>
  );
}
