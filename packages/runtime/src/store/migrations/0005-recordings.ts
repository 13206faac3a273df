import type { SchemaStep } from './schema-step.ts';

/** What is known of recorded sound; the sound itself lies in files. */
export const recordingTables: SchemaStep = {
  name: '0005-recordings',
  up: async (db) => {
    await db.schema
      .createTable('recordings')
      .addColumn('ref', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('call', 'text', (c) => c.notNull())
      .addColumn('seconds', 'double precision', (c) => c.notNull())
      .addColumn('bytes', 'bigint', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('hash', 'text')
      .addColumn('made_at', 'bigint', (c) => c.notNull())
      .addColumn('keep_days', 'integer')
      .addColumn('delete_after', 'bigint', (c) => c.notNull())
      .addColumn('erased_at', 'bigint')
      .execute();
    await db.schema.createIndex('recordings_call').on('recordings').column('call').execute();
    await db.schema.createIndex('recordings_over').on('recordings').columns(['erased_at', 'delete_after']).execute();
  },
};
