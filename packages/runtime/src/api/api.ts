import { Hono } from 'hono';
import type { Office } from '../office/index.ts';
import { type AlertParts, alertRoutes } from './alerts.ts';
import { browserPhoneRoutes } from './browser-phones.ts';
import type { CallParts } from './call-parts.ts';
import { allCallsStreamRoutes, callStreamRoutes } from './call-streams.ts';
import { callRoutes } from './calls.ts';
import { changeRoutes } from './changes.ts';
import { type ConnectionParts, connectionRoutes } from './connections.ts';
import { type DiallingParts, diallingRoutes } from './dialling.ts';
import { draftRoutes } from './drafts.ts';
import { flowRoutes } from './flows.ts';
import { heardRoutes } from './heard.ts';
import { holidayRoutes } from './holidays.ts';
import { houseRoutes } from './house.ts';
import { type InstallationParts, installationRoutes, sampleRoutes } from './installation.ts';
import { messageRoutes } from './messages.ts';
import { nameRoutes } from './names.ts';
import { noteWrites } from './note-writes.ts';
import { numberFallbackRoutes } from './number-fallback.ts';
import { numberRoutes } from './numbers.ts';
import { openingHoursRoutes } from './opening-hours.ts';
import { promptRoutes } from './prompts.ts';
import { callRecordingRoutes, recordingRoutes } from './recordings.ts';
import { revisionRoutes } from './revisions.ts';
import { simulatorRoutes } from './simulator.ts';
import { type SpeakersRouteParts, speakersListRoutes } from './speakers-list.ts';
import { type SpeechRouteParts, speechRoutes } from './speech.ts';
import { transferRoutes } from './transfer.ts';
import { type TrialParts, trialRoutes } from './trial-calls.ts';

export type ApiParts = CallParts &
  InstallationParts &
  TrialParts &
  ConnectionParts &
  AlertParts &
  DiallingParts &
  SpeakersRouteParts &
  SpeechRouteParts & { readonly office: Office };

/** All routes under /api. Its type is what clients see. */
export function createApi(parts: ApiParts) {
  return new Hono()
    .basePath('/api')
    .use(noteWrites(parts))
    .route('/flows', flowRoutes(parts))
    .route('/flows', draftRoutes(parts))
    .route('/flows', revisionRoutes(parts))
    .route('/flows', trialRoutes(parts))
    .route('/flows', speakersListRoutes(parts))
    .route('/prompts', promptRoutes(parts))
    .route('/speech', speechRoutes(parts))
    .route('/browser-phones', browserPhoneRoutes(parts))
    .route('/names', nameRoutes(parts))
    .route('/opening-hours', openingHoursRoutes(parts))
    .route('/holidays', holidayRoutes())
    .route('/house', houseRoutes(parts))
    .route('/heard', heardRoutes({ hearing: parts.office.hearing, now: parts.now }))
    .route('/transfer', transferRoutes(parts))
    .route('/connections', connectionRoutes(parts))
    .route('/dialling', diallingRoutes(parts))
    .route('/alerts', alertRoutes(parts))
    .route('/numbers', numberRoutes(parts))
    .route('/numbers', numberFallbackRoutes(parts))
    .route('/calls', callRoutes(parts))
    .route('/calls', callStreamRoutes(parts))
    .route('/calls', callRecordingRoutes(parts))
    .route('/recordings', recordingRoutes(parts))
    .route('/messages', messageRoutes(parts))
    .route('/changes', changeRoutes(parts))
    .route('/stream', allCallsStreamRoutes(parts))
    .route('/simulator', simulatorRoutes(parts))
    .route('/installation', installationRoutes(parts))
    .route('/samples', sampleRoutes(parts));
}
