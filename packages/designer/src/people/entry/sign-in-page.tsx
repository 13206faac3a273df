import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import type { SignedIn } from '../../api/people-types.ts';
import { nowSignedIn, useSession } from '../../api/session.ts';
import { speakTheirs } from '../account/speak-theirs.ts';
import { backAddress } from './back-address.ts';
import { EntryFrame } from './entry-frame.tsx';
import { ServiceButtons } from './service-buttons.tsx';
import { SetUpFirst } from './set-up-first.tsx';
import { SignInForm } from './sign-in-form.tsx';

const PROBLEMS = ['not-invited', 'not-verified', 'not-active', 'failed'] as const;

/** Signing in; afterwards one is where one wanted to go. */
export default function SignInPage() {
  const { t } = useTranslation('people');
  const [, goTo] = useLocation();
  const [search] = useSearchParams();
  const { data: session } = useSession();
  const back = backAddress(search.get('back'));
  const problem = PROBLEMS.find((one) => one === search.get('problem'));
  const enter = async (person: SignedIn) => {
    speakTheirs(person);
    await nowSignedIn();
    goTo(back, { replace: true });
  };
  if (session?.setup === true) return <SetUpFirst />;
  return (
    <EntryFrame title={t('signIn.title')} lead={t('signIn.lead')}>
      {problem !== undefined && (
        <Alert color="yellow" mb="md" role="alert">
          {t(`signIn.problems.${problem}`)}
        </Alert>
      )}
      {search.get('changed') === 'password' && (
        <Alert mb="md" role="status">
          {t('reset.done')}
        </Alert>
      )}
      <SignInForm onSignedIn={(person) => void enter(person)} forgot={session?.mail === true} />
      <ServiceButtons services={session?.providers ?? []} back={back} />
    </EntryFrame>
  );
}
