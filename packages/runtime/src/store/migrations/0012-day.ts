import type { SchemaStep } from './schema-step.ts';

/**
 * What stands before call flows for a while, as revisions that are kept; the last change of each list's rows, to be taken
 * back.
 */
export const dayTables: SchemaStep = {
  name: '0012-day',
  up: async (db) => {
    await db.schema
      .createTable('fronts')
      .addColumn('flow', 'text', (c) => c.notNull())
      .addColumn('base', 'integer', (c) => c.notNull())
      .addColumn('front', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('fronts_key', ['flow', 'base', 'front'])
      .addForeignKeyConstraint('fronts_revision', ['flow', 'revision'], 'revisions', ['flow', 'revision'], (c) =>
        c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createTable('list_changes')
      .addColumn('list', 'text', (c) => c.primaryKey())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('rows', 'text', (c) => c.notNull())
      .execute();
  },
};
