import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** Who made a version, what aliases pointed at before and send some calls to, and by which way a call came to its version. */
export const releaseTables: SchemaStep = {
  name: '0010-releases',
  up: async (db) => {
    await db.schema.alterTable('revisions').addColumn('person', 'text').execute();
    for (const [column, type] of [
      ['version', sql`integer NOT NULL DEFAULT 1`],
      ['since', sql`bigint NOT NULL DEFAULT 0`],
      ['person', sql`text`],
      ['plan', sql`text`],
      ['was', sql`integer`],
      ['canary', sql`text`],
    ] as const) {
      await db.schema.alterTable('aliases').addColumn(column, type).execute();
    }
    await sql`UPDATE aliases SET since = (SELECT published_at FROM revisions
      WHERE revisions.flow = aliases.flow AND revisions.revision = aliases.revision)`.execute(db);
    await db.schema.alterTable('numbers').addColumn('plan', 'text').execute();
    await db.schema.alterTable('numbers').addColumn('since', sql`bigint NOT NULL DEFAULT 0`).execute();
    await db.schema.alterTable('numbers').addColumn('was_flow', 'text').execute();
    await db.schema.alterTable('numbers').addColumn('was_alias', 'text').execute();
    await db.schema.alterTable('calls').addColumn('alias', 'text').execute();
    await db.schema.alterTable('calls').addColumn('lane', 'text').execute();
    await db.schema.alterTable('calls').addColumn('errors', sql`integer NOT NULL DEFAULT 0`).execute();
    await sql`CREATE INDEX calls_lane ON calls (flow, alias, started_at) WHERE lane IS NOT NULL`.execute(db);
  },
};
