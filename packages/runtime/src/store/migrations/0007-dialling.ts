import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** How much was dialled, and what was wrong with the telephones and since when. */
export const diallingTables: SchemaStep = {
  name: '0007-dialling',
  up: async (db) => {
    await db.schema
      .createTable('dial_counts')
      .addColumn('span', 'text', (c) => c.primaryKey())
      .addColumn('used', 'integer', (c) => c.notNull())
      .addColumn('until', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('incidents')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('code', 'text')
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('over_at', 'bigint')
      .addColumn('told', 'text', (c) => c.notNull())
      .addColumn('telling_until', 'bigint', (c) => c.notNull())
      .execute();
    // One open incident of a kind and subject, however many processes see it.
    await sql`CREATE UNIQUE INDEX incidents_open ON incidents (kind, subject) WHERE over_at IS NULL`.execute(db);
    await db.schema.createIndex('incidents_since').on('incidents').column('since').execute();
  },
};
