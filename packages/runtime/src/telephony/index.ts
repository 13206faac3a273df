/** What the tests of real telephones need of the runtime: calls, and the port that adapters stand on. */
export { type CallRuntime, type CallRuntimeDeps, createCallRuntime } from '../calls/call-runtime.ts';
export { type Clock, realClock } from '../calls/clock.ts';
export type { LoggedRow } from '../calls/logged.ts';
export type { Reply } from '../calls/reply.ts';
export { createLog, type Log } from '../log/index.ts';
export type { ServiceContext, ServiceRunner } from '../services/port.ts';
export type { Connection } from './connections/connection.ts';
export type { AsteriskSettings, ConnectionSettings, TwimlSettings } from './connections/connection-settings.ts';
export { allowAll } from './dialling/dialling-rules.ts';
export type { LegEvent, Legs } from './legs.ts';
export type { Provider } from './provider.ts';
export type { ProviderParts } from './provider-parts.ts';
export { createProviderRegistry } from './provider-registry.ts';
export type { NewRecording, Recordings } from './recordings/recordings.ts';
export { connectTwiml } from './twiml/index.ts';
export type { Sound, Voices } from './voices/voices.ts';
