import type { createApi } from './api.ts';

/** The routes as Hono's typed client sees them: `hc<Api>('/')`. Types only: nothing of the server comes along. */
export type Api = ReturnType<typeof createApi>;
export type * from '../cases/shapes.ts';
export type * from '../office/types.ts';
export type { CalendarEntry, CalendarFile } from '../opening-hours/calendar-file/read-calendar-file.ts';
export type { Grant, GrantKind, Role } from '../people/actor.ts';
export type { Scope } from '../people/scopes.ts';
export type { CallSummary } from './call-summary.ts';
export type { CallRow } from './calls.ts';
export type { ChangedBy, ChangeSummary } from './changes.ts';
export type { CredentialSummary } from './credentials.ts';
export type { FlowSummary } from './flows.ts';
export type { KeySummary } from './keys.ts';
export type { LentTelephone } from './lend-telephone.ts';
export type { SessionSummary } from './me.ts';
export type { BoxSummary, MessageSummary } from './messages.ts';
export type { MonitoringSummary } from './monitoring.ts';
export type { NumberSummary } from './numbers.ts';
export type { HoursChange, OpeningHoursSummary } from './opening-hours.ts';
export type { PersonSummary } from './people.ts';
export type { ReportedEvent } from './phone-event.ts';
export type * from './plan-shapes.ts';
export type { RecordingSummary } from './recordings.ts';
export type { BodyProblem, RefusalBody } from './refusal.ts';
export type * from './release-shapes.ts';
export type { SignedIn, UiLanguage } from './signed-in.ts';
export type { LineAnswer } from './simulator.ts';
