import { Hono } from 'hono';
import type { CallParts } from './call-parts.ts';
import { allCallsStreamRoutes, callStreamRoutes } from './call-streams.ts';
import { callRoutes } from './calls.ts';
import { draftRoutes } from './drafts.ts';
import { flowRoutes } from './flows.ts';
import { houseRoutes } from './house.ts';
import { type InstallationParts, installationRoutes, sampleRoutes } from './installation.ts';
import { nameRoutes } from './names.ts';
import { numberRoutes } from './numbers.ts';
import { revisionRoutes } from './revisions.ts';
import { simulatorRoutes } from './simulator.ts';
import { type TrialParts, trialRoutes } from './trial-calls.ts';

export type ApiParts = CallParts & InstallationParts & TrialParts;

/** All routes under /api. Its type is what clients see. */
export function createApi(parts: ApiParts) {
  return new Hono()
    .basePath('/api')
    .route('/flows', flowRoutes(parts))
    .route('/flows', draftRoutes(parts))
    .route('/flows', revisionRoutes(parts))
    .route('/flows', trialRoutes(parts))
    .route('/names', nameRoutes(parts))
    .route('/house', houseRoutes(parts))
    .route('/numbers', numberRoutes(parts))
    .route('/calls', callRoutes(parts))
    .route('/calls', callStreamRoutes(parts))
    .route('/stream', allCallsStreamRoutes(parts))
    .route('/simulator', simulatorRoutes(parts))
    .route('/installation', installationRoutes(parts))
    .route('/samples', sampleRoutes(parts));
}
