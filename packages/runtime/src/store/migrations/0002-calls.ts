import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** Calls, their log, what the log refers to as personal, and what write requests were answered with. */
export const callTables: SchemaStep = {
  name: '0002-calls',
  up: async (db) => {
    await db.schema
      .createTable('calls')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('provider', 'text', (c) => c.notNull())
      .addColumn('dialled', 'text', (c) => c.notNull())
      .addColumn('flow', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('generation', 'integer', (c) => c.notNull())
      .addColumn('phase', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text')
      .addColumn('last_node', 'text', (c) => c.notNull())
      .addColumn('anonymous', 'integer', (c) => c.notNull())
      .addColumn('clock_offset', 'bigint', (c) => c.notNull())
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('wake_at', 'bigint')
      .addColumn('state', 'text')
      .addColumn('outbox', 'text')
      .addColumn('world', 'text')
      .addColumn('sample', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('calls_started').on('calls').columns(['started_at', 'id']).execute();
    await sql`CREATE INDEX calls_wake ON calls (wake_at) WHERE wake_at IS NOT NULL`.execute(db);
    await db.schema
      .createTable('call_turns')
      .addColumn('call', 'text', (c) => c.notNull().references('calls.id').onDelete('cascade'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('entries', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('call_turns_key', ['call', 'seq'])
      .execute();
    await db.schema
      .createTable('personal')
      .addColumn('call', 'text', (c) => c.notNull().references('calls.id').onDelete('cascade'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('value', 'text')
      .addColumn('person', 'text')
      .addPrimaryKeyConstraint('personal_key', ['call', 'seq'])
      .execute();
    await sql`CREATE INDEX personal_person ON personal (person) WHERE person IS NOT NULL`.execute(db);
    await db.schema
      .createTable('performed')
      .addColumn('request', 'text', (c) => c.primaryKey())
      .addColumn('answer', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
  },
};
