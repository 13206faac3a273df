import type { Migration } from 'kysely/migration';
import { flowTables } from './0001-flows.ts';
import { callTables } from './0002-calls.ts';
import { officeTables } from './0003-office.ts';
import { telephonyTables } from './0004-telephony.ts';
import { recordingTables } from './0005-recordings.ts';
import { promptTables } from './0006-prompts.ts';
import { diallingTables } from './0007-dialling.ts';
import { changeTables } from './0008-changes.ts';
import { peopleTables } from './0009-people.ts';
import { releaseTables } from './0010-releases.ts';
import { planTables } from './0011-plans.ts';
import { dayTables } from './0012-day.ts';
import { changeSearch } from './0013-change-search.ts';
import { credentialTables } from './0014-credentials.ts';
import { queueTables } from './0015-queues.ts';
import { deskTables } from './0016-desks.ts';
import { customerTables } from './0017-customers.ts';
import { agentStates } from './0018-agent-states.ts';
import { sharedLines } from './0019-shared-lines.ts';
import type { DatabaseKind, SchemaStep } from './schema-step.ts';

/** All steps in their order. A published step is never changed: the next change is a new one. */
export const schemaSteps: readonly SchemaStep[] = [
  flowTables,
  callTables,
  officeTables,
  telephonyTables,
  recordingTables,
  promptTables,
  diallingTables,
  changeTables,
  peopleTables,
  releaseTables,
  planTables,
  dayTables,
  changeSearch,
  credentialTables,
  queueTables,
  deskTables,
  customerTables,
  agentStates,
  sharedLines,
];

/** The steps as Kysely's migrator wants them. */
export function migrationsFor(kind: DatabaseKind): Record<string, Migration> {
  return Object.fromEntries(schemaSteps.map(({ name, up }) => [name, { up: (db) => up(db, kind) }]));
}
