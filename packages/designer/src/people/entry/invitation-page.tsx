import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { nowSignedIn, sessionApi } from '../../api/session.ts';
import { PageLoading } from '../../app/page-loading.tsx';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { EntryFrame } from './entry-frame.tsx';
import { NewPasswordInput } from './new-password-input.tsx';
import { ServiceButtons } from './service-buttons.tsx';
import { useEntryRefusal } from './use-entry-refusal.ts';
import { useLinkToken } from './use-link-token.ts';
import { listed, whatFor } from './what-for.ts';

/** Somebody was invited: a name and a password, and they are in. */
export default function InvitationPage() {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  const token = useLinkToken();
  const language = useScreenLanguage();
  const [, goTo] = useLocation();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => sessionApi.invitation(token),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [typed, setTyped] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const name = typed ?? invitation.data?.name ?? '';
  const accept = useMutation({
    mutationFn: () => sessionApi.accept(token, name.trim(), password),
    onSuccess: async () => {
      await nowSignedIn();
      goTo('/', { replace: true });
    },
  });
  if (invitation.error !== null) {
    return (
      <EntryFrame title={t('invitation.gone')} lead={refusalText(invitation.error)}>
        <Text size="sm">{t('invitation.goneHelp')}</Text>
      </EntryFrame>
    );
  }
  if (invitation.data === undefined) return <PageLoading />;
  const { by, email, providers } = invitation.data;
  const what = listed(language, whatFor(invitation.data, t));
  return (
    <EntryFrame
      title={by === null ? t('invitation.title', { what }) : t('invitation.by', { name: by, what })}
      lead={t('invitation.lead', { email })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('name')}
            autoComplete="name"
            required
            maxLength={120}
            value={name}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <NewPasswordInput value={password} onChange={setPassword} />
          {accept.error !== null && (
            <Alert color="red" role="alert">
              {refusalText(accept.error)}
            </Alert>
          )}
          <Button type="submit" size="md" loading={accept.isPending}>
            {t('invitation.action')}
          </Button>
        </Stack>
      </form>
      <ServiceButtons services={providers} back="/" />
    </EntryFrame>
  );
}
