import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { FirstOf } from '../people/signed-in/first-of.tsx';
import { Home } from '../people/signed-in/home.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageLoading } from './page-loading.tsx';

const TodayPage = lazy(() => import('../today/today-page.tsx'));
const CallsPage = lazy(() => import('../calls/calls-page.tsx'));
const OwnCallsPage = lazy(() => import('../calls/mine/own-calls-page.tsx'));
const MessagesPage = lazy(() => import('../calls/messages/messages-page.tsx'));
const CallPage = lazy(() => import('../calls/call-page.tsx'));
const FollowUpsPage = lazy(() => import('../follow-ups/follow-ups-page.tsx'));
const FollowUpPage = lazy(() => import('../follow-ups/follow-up-page.tsx'));
const CallbacksPage = lazy(() => import('../follow-ups/callbacks/callbacks-page.tsx'));
const CustomersPage = lazy(() => import('../customers/customers-page.tsx'));
const CustomerPage = lazy(() => import('../customers/customer-page.tsx'));
const DeskPage = lazy(() => import('../desk/desk-page.tsx'));
const LivePage = lazy(() => import('../live/live-page.tsx'));
const LiveFlowPage = lazy(() => import('../live/flow/live-flow-page.tsx'));
const LiveFlowsPage = lazy(() => import('../live/flow/live-flows-page.tsx'));
const WallPage = lazy(() => import('../live/wall/wall-page.tsx'));
const MonitoringPage = lazy(() => import('../monitoring/monitoring-page.tsx'));
const FlowsPage = lazy(() => import('../flows/flows-page.tsx'));
const EditorPage = lazy(() => import('../editor/editor-page.tsx'));
const VersionsPage = lazy(() => import('../versions/versions-page.tsx'));
const ComparePage = lazy(() => import('../versions/compare/compare-page.tsx'));
const ConnectionsPage = lazy(() => import('../settings/connections/connections-page.tsx'));
const NewConnectionPage = lazy(() => import('../settings/connections/new-connection-page.tsx'));
const ConnectionPage = lazy(() => import('../settings/connections/connection-page.tsx'));
const DiallingPage = lazy(() => import('../settings/dialling/dialling-page.tsx'));
const VoicesPage = lazy(() => import('../settings/voices/voices-page.tsx'));
const CredentialsPage = lazy(() => import('../settings/credentials/credentials-page.tsx'));
const AlertsPage = lazy(() => import('../settings/alerts/alerts-page.tsx'));
const SpecialsPage = lazy(() => import('../announcements/special/specials-page.tsx'));
const NewSpecialPage = lazy(() => import('../announcements/special/new-special-page.tsx'));
const SpecialPage = lazy(() => import('../announcements/special/special-page.tsx'));
const TextsPage = lazy(() => import('../announcements/texts/texts-page.tsx'));
const RecordingsPage = lazy(() => import('../announcements/recordings-page.tsx'));
const RecordingPage = lazy(() => import('../announcements/recording/recording-page.tsx'));
const MusicPage = lazy(() => import('../announcements/music/music-page.tsx'));
const SpeakersListPage = lazy(() => import('../announcements/speakers-list/speakers-list-page.tsx'));
const OpeningHoursPage = lazy(() => import('../opening-hours/opening-hours-page.tsx'));
const HoursPage = lazy(() => import('../opening-hours/hours-page.tsx'));
const AccountPage = lazy(() => import('../people/account/account-page.tsx'));
const HelloPage = lazy(() => import('../people/signed-in/hello-page.tsx'));
const HistoryPage = lazy(() => import('../people/history/history-page.tsx'));
const PeoplePage = lazy(() => import('../people/rights/people-page.tsx'));
const KeysPage = lazy(() => import('../people/keys/keys-page.tsx'));
const ListsPage = lazy(() => import('../lists/lists-page.tsx'));
const ListPage = lazy(() => import('../lists/list-page.tsx'));
const QueuesPage = lazy(() => import('../queues/queues-page.tsx'));
const QueuePage = lazy(() => import('../queues/queue-page.tsx'));
const TeamPage = lazy(() => import('../team/team-page.tsx'));
const PersonPage = lazy(() => import('../team/person/person-page.tsx'));
const NumbersPage = lazy(() => import('../numbers/numbers-page.tsx'));

/** One address per page. */
export function Routes() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Switch>
        <Route path="/" component={Home} />
        <Route path="/hello" component={HelloPage} />
        <Route path="/account" component={AccountPage} />
        <Route path="/history" component={HistoryPage} />
        <Route path="/today" component={TodayPage} />
        <Route path="/calls" component={CallsPage} />
        <Route path="/calls/mine" component={OwnCallsPage} />
        <Route path="/calls/messages/:box?">{({ box }) => <MessagesPage box={box} />}</Route>
        <Route path="/calls/:id">{({ id }) => <CallPage key={id} id={id} />}</Route>
        <Route path="/desk" component={DeskPage} />
        <Route path="/follow-ups" component={FollowUpsPage} />
        <Route path="/follow-ups/callbacks" component={CallbacksPage} />
        <Route path="/follow-ups/:id">{({ id }) => <FollowUpPage key={id} id={id} />}</Route>
        <Route path="/customers" component={CustomersPage} />
        <Route path="/customers/:number">{({ number }) => <CustomerPage key={number} number={number} />}</Route>
        <Route path="/live" component={LivePage} />
        <Route path="/live/wall" component={WallPage} />
        <Route path="/live/flows" component={LiveFlowsPage} />
        <Route path="/live/flows/:id">{({ id }) => <LiveFlowPage key={id} id={id} />}</Route>
        <Route path="/data-protection">
          <Redirect to="/data-protection/monitoring" replace />
        </Route>
        <Route path="/data-protection/monitoring" component={MonitoringPage} />
        <Route path="/flows" component={FlowsPage} />
        <Route path="/flows/:id">{({ id }) => <EditorPage key={id} id={id} />}</Route>
        <Route path="/flows/:id/versions">{({ id }) => <VersionsPage key={id} id={id} />}</Route>
        <Route path="/flows/:id/versions/compare/:before/:after">
          {({ id, before, after }) => <ComparePage key={id} id={id} before={before} after={after} />}
        </Route>
        <Route path="/opening-hours" component={OpeningHoursPage} />
        <Route path="/opening-hours/:name">{({ name }) => <HoursPage key={name} name={name} />}</Route>
        <Route path="/lists" component={ListsPage} />
        <Route path="/lists/:name">{({ name }) => <ListPage key={name} name={name} />}</Route>
        <Route path="/numbers" component={NumbersPage} />
        <Route path="/queues" component={QueuesPage} />
        <Route path="/queues/:name">{({ name }) => <QueuePage key={name} name={name} />}</Route>
        <Route path="/team" component={TeamPage} />
        <Route path="/team/:person">{({ person }) => <PersonPage key={person} person={person} />}</Route>
        <Route path="/announcements">
          <FirstOf paths={['/announcements/special', '/announcements/recordings']} />
        </Route>
        <Route path="/announcements/special" component={SpecialsPage} />
        <Route path="/announcements/special/new" component={NewSpecialPage} />
        <Route path="/announcements/special/:name">{({ name }) => <SpecialPage key={name} name={name} />}</Route>
        <Route path="/announcements/texts" component={TextsPage} />
        <Route path="/fields">
          <Redirect to="/announcements/texts" replace />
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
        <Route path="/settings/credentials" component={CredentialsPage} />
        <Route path="/settings/alerts" component={AlertsPage} />
        <Route path="/settings/people" component={PeoplePage} />
        <Route path="/settings/keys" component={KeysPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
