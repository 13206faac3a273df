import { Hono } from 'hono';
import { offAfterSignOut } from '../desk/index.ts';
import type { Office } from '../office/index.ts';
import type { PeopleOffice } from '../people/people-office.ts';
import { type AlertParts, alertRoutes } from './alerts.ts';
import { announcementRoutes } from './announcements.ts';
import { browserPhoneRoutes } from './browser-phones.ts';
import type { CallParts } from './call-parts.ts';
import { allCallsStreamRoutes, callStreamRoutes } from './call-streams.ts';
import { type CallbackRouteParts, callbackRoutes } from './callbacks.ts';
import { callRoutes } from './calls.ts';
import { changeRoutes } from './changes.ts';
import { type ConnectionParts, connectionRoutes } from './connections.ts';
import { type CredentialParts, credentialRoutes } from './credentials.ts';
import { customerRoutes } from './customers.ts';
import { type DeskRouteParts, deskRoutes } from './desk.ts';
import { type DeskPopParts, deskPopRoutes } from './desk-pop.ts';
import { type DiallingParts, diallingRoutes } from './dialling.ts';
import { divertRoutes } from './diverts.ts';
import { draftRoutes } from './drafts.ts';
import { invitationRoutes, passwordRoutes, setUpRoutes } from './entrance.ts';
import { fieldRoutes } from './fields.ts';
import { flowRoutes } from './flows.ts';
import { followUpRoutes } from './follow-ups.ts';
import { heardRoutes } from './heard.ts';
import { type HolidayQuestionParts, holidayQuestionRoutes } from './holiday-questions.ts';
import { holidayRoutes } from './holidays.ts';
import { houseRoutes } from './house.ts';
import { type InstallationParts, installationRoutes, sampleRoutes } from './installation.ts';
import { keyRoutes } from './keys.ts';
import { listRoutes } from './lists.ts';
import { type LiveRouteParts, liveRoutes } from './live.ts';
import { type LiveActParts, liveActRoutes } from './live-acts.ts';
import { meRoutes } from './me.ts';
import { messageRoutes } from './messages.ts';
import { type MonitoringParts, monitoringRoutes } from './monitoring.ts';
import { nameRoutes } from './names.ts';
import { noteWrites } from './note-writes.ts';
import { numberFallbackRoutes } from './number-fallback.ts';
import { numberRoutes } from './numbers.ts';
import { openingHoursRoutes } from './opening-hours.ts';
import { peopleRoutes } from './people.ts';
import { type PlanParts, planRoutes } from './plans.ts';
import { promptRoutes } from './prompts.ts';
import { type QueueParts, queueRoutes } from './queues.ts';
import { callRecordingRoutes, recordingRoutes } from './recordings.ts';
import { releaseRoutes } from './releases.ts';
import { revisionRoutes } from './revisions.ts';
import { sessionRoutes } from './session.ts';
import { simulatorRoutes } from './simulator.ts';
import { type SpeakersRouteParts, speakersListRoutes } from './speakers-list.ts';
import { type SpeechRouteParts, speechRoutes } from './speech.ts';
import { type TalkParts, talkRoutes } from './talks.ts';
import { teamRoutes } from './team.ts';
import { todayRoutes } from './today.ts';
import { transferRoutes } from './transfer.ts';
import { type TrialParts, trialRoutes } from './trial-calls.ts';
import { wrapUpRoutes } from './wrap-ups.ts';

export type ApiParts = CallParts &
  DeskPopParts &
  InstallationParts &
  TrialParts &
  ConnectionParts &
  AlertParts &
  CredentialParts &
  DiallingParts &
  LiveRouteParts &
  LiveActParts &
  MonitoringParts &
  PlanParts &
  QueueParts &
  HolidayQuestionParts &
  CallbackRouteParts &
  SpeakersRouteParts &
  TalkParts &
  DeskRouteParts &
  SpeechRouteParts & { readonly office: Office; readonly people: PeopleOffice };

/** All routes under /api. Its type is what clients see. */
export function createApi(parts: ApiParts) {
  const { log, now } = parts.people;
  const signedOut = (person: string) => offAfterSignOut({ ...parts, log, now }, person);
  return new Hono()
    .basePath('/api')
    .use(noteWrites(parts))
    .route('/session', sessionRoutes(parts.people, signedOut))
    .route('/setup', setUpRoutes(parts.people))
    .route('/password', passwordRoutes(parts.people))
    .route('/invitations', invitationRoutes(parts.people))
    .route('/me', meRoutes(parts.people))
    .route('/people', peopleRoutes(parts.people))
    .route('/keys', keyRoutes(parts.people))
    .route('/flows', flowRoutes(parts))
    .route('/flows', draftRoutes(parts))
    .route('/flows', revisionRoutes(parts))
    .route('/flows', releaseRoutes(parts))
    .route('/flows', trialRoutes(parts))
    .route('/flows', speakersListRoutes(parts))
    .route('/prompts', promptRoutes(parts))
    .route('/speech', speechRoutes(parts))
    .route('/browser-phones', browserPhoneRoutes(parts))
    .route('/names', nameRoutes(parts))
    .route('/opening-hours', openingHoursRoutes(parts))
    .route('/holidays', holidayRoutes(parts))
    .route('/holiday-questions', holidayQuestionRoutes(parts))
    .route('/house', houseRoutes(parts))
    .route('/heard', heardRoutes({ ...parts.office, now: parts.now }))
    .route('/announcements', announcementRoutes({ ...parts, ...parts.office }))
    .route('/diverts', divertRoutes({ ...parts, ...parts.office }))
    .route('/today', todayRoutes(parts.office))
    .route('/fields', fieldRoutes({ ...parts, ...parts.office }))
    .route('/lists', listRoutes({ ...parts, ...parts.office }))
    .route('/queues', queueRoutes(parts))
    .route('/team', teamRoutes(parts))
    .route('/transfer', transferRoutes(parts))
    .route('/connections', connectionRoutes(parts))
    .route('/credentials', credentialRoutes(parts))
    .route('/dialling', diallingRoutes(parts))
    .route('/alerts', alertRoutes(parts))
    .route('/numbers', numberRoutes(parts))
    .route('/numbers', numberFallbackRoutes(parts))
    .route('/plans', planRoutes(parts))
    .route('/calls', callRoutes(parts))
    .route('/calls', callStreamRoutes(parts))
    .route('/calls', callRecordingRoutes(parts))
    .route('/callbacks', callbackRoutes(parts))
    .route('/recordings', recordingRoutes(parts))
    .route('/messages', messageRoutes(parts))
    .route('/live', liveRoutes(parts))
    .route('/live', liveActRoutes(parts))
    .route('/monitoring', monitoringRoutes(parts))
    .route('/changes', changeRoutes(parts))
    .route('/desk', deskRoutes(parts))
    .route('/desk', deskPopRoutes(parts))
    .route('/wrap-ups', wrapUpRoutes(parts))
    .route('/customers', customerRoutes(parts))
    .route('/follow-ups', followUpRoutes(parts))
    .route('/talks', talkRoutes(parts))
    .route('/stream', allCallsStreamRoutes(parts))
    .route('/simulator', simulatorRoutes(parts))
    .route('/installation', installationRoutes(parts))
    .route('/samples', sampleRoutes(parts));
}
