import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** What is to be switched at a time, and what became of it. */
export const planTables: SchemaStep = {
  name: '0011-plans',
  up: async (db) => {
    await db.schema
      .createTable('plans')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('what', 'text', (c) => c.notNull())
      .addColumn('number', 'text')
      .addColumn('flow', 'text', (c) => c.notNull())
      .addColumn('alias', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('until', 'bigint')
      .addColumn('next_at', 'bigint')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('person', 'text')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('settled_at', 'bigint')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('accepted', 'text', (c) => c.notNull())
      .addColumn('before', 'text')
      .addColumn('problem', 'text')
      .execute();
    // The start of every call looks here: nothing planned, nothing read.
    await sql`CREATE INDEX plans_next ON plans (next_at, id) WHERE next_at IS NOT NULL`.execute(db);
    await db.schema.createIndex('plans_settled').on('plans').column('settled_at').execute();
  },
};
