import type { SchemaStep } from './schema-step.ts';

/** Recordings that flows name: their versions per language, and which of them callers hear. The sound lies in files. */
export const promptTables: SchemaStep = {
  name: '0006-prompts',
  up: async (db) => {
    await db.schema
      .createTable('prompts')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('prompt_versions')
      .addColumn('prompt', 'text', (c) => c.notNull().references('prompts.name').onDelete('cascade'))
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('original', 'text', (c) => c.notNull())
      .addColumn('original_name', 'text', (c) => c.notNull())
      .addColumn('ms', 'integer', (c) => c.notNull())
      .addColumn('words', 'text')
      .addColumn('made_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('prompt_versions_key', ['prompt', 'language', 'version'])
      .execute();
    await db.schema.createIndex('prompt_versions_file').on('prompt_versions').column('file').execute();
    await db.schema
      .createTable('prompt_current')
      .addColumn('prompt', 'text', (c) => c.notNull().references('prompts.name').onDelete('cascade'))
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('prompt_current_key', ['prompt', 'language'])
      .execute();
  },
};
