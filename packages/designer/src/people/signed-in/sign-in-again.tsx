import { Anchor, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SignedIn } from '../../api/people-types.ts';
import { sessionApi } from '../../api/session.ts';
import { goOn, sessionLost } from '../../api/session-lost.ts';
import { ServiceButtons } from '../entry/service-buttons.tsx';
import { SignInForm } from '../entry/sign-in-form.tsx';

const LOOK_MS = 2_000;

/** The session is over while somebody works: they sign in over the page as it stands, and go on with what is typed in it. */
export function SignInAgain({ person }: { readonly person: SignedIn }) {
  const { t } = useTranslation('people');
  const lost = useStore(sessionLost, ({ waiting }) => waiting.length > 0);
  // They may sign in elsewhere: in another window, or with another service.
  const { data: session } = useQuery({
    queryKey: ['session-again'],
    queryFn: sessionApi.get,
    enabled: lost,
    refetchInterval: LOOK_MS,
    staleTime: 0,
    gcTime: 0,
  });
  const enter = (who: SignedIn) => {
    // What stands on the page is not for somebody else's eyes.
    if (who.id === person.id) goOn();
    else window.location.assign('/');
  };
  const now = session?.person ?? null;
  useEffect(() => {
    if (lost && now !== null && now.id === person.id) goOn();
  }, [lost, now, person.id]);
  return (
    <Modal
      opened={lost}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('again.title')}
    >
      <Stack>
        <Text size="sm">{t('again.text')}</Text>
        <SignInForm email={person.email} onSignedIn={enter} />
        <ServiceButtons services={session?.providers ?? []} back="/account" apart />
        <Anchor href="/sign-in" size="sm" ta="center">
          {t('again.leave')}
        </Anchor>
      </Stack>
    </Modal>
  );
}
