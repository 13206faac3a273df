import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NotFoundPage } from './not-found-page.tsx';
import { PageLoading } from './page-loading.tsx';

const CallsPage = lazy(() => import('../calls/calls-page.tsx'));
const CallPage = lazy(() => import('../calls/call-page.tsx'));
const FlowsPage = lazy(() => import('../flows/flows-page.tsx'));
const EditorPage = lazy(() => import('../editor/editor-page.tsx'));
const NumbersPage = lazy(() => import('../numbers/numbers-page.tsx'));

/** One address per page. */
export function Routes() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Switch>
        <Route path="/">
          <Redirect to="/flows" replace />
        </Route>
        <Route path="/calls" component={CallsPage} />
        <Route path="/calls/:id">{({ id }) => <CallPage key={id} id={id} />}</Route>
        <Route path="/flows" component={FlowsPage} />
        <Route path="/flows/:id">{({ id }) => <EditorPage key={id} id={id} />}</Route>
        <Route path="/numbers" component={NumbersPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
