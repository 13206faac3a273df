import type { SchemaStep } from './schema-step.ts';

/** What web services are shown to let us in: a header whose value is sealed, for some hosts only. */
export const credentialTables: SchemaStep = {
  name: '0014-credentials',
  up: async (db) => {
    await db.schema
      .createTable('credentials')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('header', 'text', (c) => c.notNull())
      .addColumn('hosts', 'text', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .execute();
  },
};
