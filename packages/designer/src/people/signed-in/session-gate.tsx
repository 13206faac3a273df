import { lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useSession } from '../../api/session.ts';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { SignInAgain } from './sign-in-again.tsx';

const SignInPage = lazy(() => import('../entry/sign-in-page.tsx'));
const ForgotPage = lazy(() => import('../entry/forgot-page.tsx'));
const ResetPage = lazy(() => import('../entry/reset-page.tsx'));
const WelcomePage = lazy(() => import('../entry/welcome-page.tsx'));
const InvitationPage = lazy(() => import('../entry/invitation-page.tsx'));
const HolidayAnswerPage = lazy(() => import('../../opening-hours/answer/holiday-answer-page.tsx'));

/** The app is for those who have signed in; a few pages stand before it. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense fallback={<PageLoading />}>
      <Switch>
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/sign-in/forgot" component={ForgotPage} />
        <Route path="/reset" component={ResetPage} />
        <Route path="/welcome" component={WelcomePage} />
        <Route path="/invitation" component={InvitationPage} />
        <Route path="/holiday" component={HolidayAnswerPage} />
        <Route>
          <SignedInOnly>{children}</SignedInOnly>
        </Route>
      </Switch>
    </Suspense>
  );
}

function SignedInOnly({ children }: { readonly children: ReactNode }) {
  const { data: session, error, refetch } = useSession();
  const [path] = useLocation();
  if (session === undefined) {
    return error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />;
  }
  if (session.person === null) return <Redirect to={signInAddress(path)} replace />;
  return (
    <>
      {children}
      <SignInAgain person={session.person} />
    </>
  );
}

function signInAddress(path: string): string {
  const { search, hash } = window.location;
  return path === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ back: `${path}${search}${hash}` })}`;
}
