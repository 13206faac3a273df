import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NotFoundPage } from './not-found-page.tsx';
import { PageLoading } from './page-loading.tsx';

const TodayPage = lazy(() => import('../today/today-page.tsx'));
const CallsPage = lazy(() => import('../calls/calls-page.tsx'));
const MessagesPage = lazy(() => import('../calls/messages/messages-page.tsx'));
const CallPage = lazy(() => import('../calls/call-page.tsx'));
const DeskPage = lazy(() => import('../desk/desk-page.tsx'));
const FlowsPage = lazy(() => import('../flows/flows-page.tsx'));
const EditorPage = lazy(() => import('../editor/editor-page.tsx'));
const ConnectionsPage = lazy(() => import('../settings/connections/connections-page.tsx'));
const NewConnectionPage = lazy(() => import('../settings/connections/new-connection-page.tsx'));
const ConnectionPage = lazy(() => import('../settings/connections/connection-page.tsx'));
const DiallingPage = lazy(() => import('../settings/dialling/dialling-page.tsx'));
const VoicesPage = lazy(() => import('../settings/voices/voices-page.tsx'));
const AlertsPage = lazy(() => import('../settings/alerts/alerts-page.tsx'));
const RecordingsPage = lazy(() => import('../announcements/recordings-page.tsx'));
const RecordingPage = lazy(() => import('../announcements/recording/recording-page.tsx'));
const MusicPage = lazy(() => import('../announcements/music/music-page.tsx'));
const SpeakersListPage = lazy(() => import('../announcements/speakers-list/speakers-list-page.tsx'));
const OpeningHoursPage = lazy(() => import('../opening-hours/opening-hours-page.tsx'));
const HoursPage = lazy(() => import('../opening-hours/hours-page.tsx'));
const NumbersPage = lazy(() => import('../numbers/numbers-page.tsx'));

/** One address per page. */
export function Routes() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Switch>
        <Route path="/">
          <Redirect to="/today" replace />
        </Route>
        <Route path="/today" component={TodayPage} />
        <Route path="/calls" component={CallsPage} />
        <Route path="/calls/messages/:box?">{({ box }) => <MessagesPage box={box} />}</Route>
        <Route path="/calls/:id">{({ id }) => <CallPage key={id} id={id} />}</Route>
        <Route path="/desk" component={DeskPage} />
        <Route path="/flows" component={FlowsPage} />
        <Route path="/flows/:id">{({ id }) => <EditorPage key={id} id={id} />}</Route>
        <Route path="/opening-hours" component={OpeningHoursPage} />
        <Route path="/opening-hours/:name">{({ name }) => <HoursPage key={name} name={name} />}</Route>
        <Route path="/numbers" component={NumbersPage} />
        <Route path="/announcements">
          <Redirect to="/announcements/recordings" replace />
        </Route>
        <Route path="/announcements/recordings" component={RecordingsPage} />
        <Route path="/announcements/recordings/:name">{({ name }) => <RecordingPage key={name} name={name} />}</Route>
        <Route path="/announcements/music" component={MusicPage} />
        <Route path="/announcements/speakers-list" component={SpeakersListPage} />
        <Route path="/settings">
          <Redirect to="/settings/connections" replace />
        </Route>
        <Route path="/settings/connections" component={ConnectionsPage} />
        <Route path="/settings/connections/new/:kind">
          {({ kind }) => <NewConnectionPage key={kind} kind={kind} />}
        </Route>
        <Route path="/settings/connections/:name">{({ name }) => <ConnectionPage key={name} name={name} />}</Route>
        <Route path="/settings/dialling" component={DiallingPage} />
        <Route path="/settings/voices" component={VoicesPage} />
        <Route path="/settings/alerts" component={AlertsPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
