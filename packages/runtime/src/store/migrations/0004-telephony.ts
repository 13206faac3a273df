import type { SchemaStep } from './schema-step.ts';

/** Phone connections, who holds them, and the provider's own names of calls. */
export const telephonyTables: SchemaStep = {
  name: '0004-telephony',
  up: async (db) => {
    await db.schema.alterTable('calls').addColumn('provider_ref', 'text').execute();
    await db.schema
      .createTable('connections')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('settings', 'text', (c) => c.notNull())
      .addColumn('secrets', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('leases')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('holder', 'text', (c) => c.notNull())
      .addColumn('until', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema.alterTable('numbers').addColumn('connection', 'text').execute();
    await db.schema.alterTable('numbers').addColumn('fallback', 'text').execute();
  },
};
