import type { SchemaStep } from './schema-step.ts';

/** What is kept outside of flows: named documents, lists, messages, survey answers, contacts, the installation itself. */
export const officeTables: SchemaStep = {
  name: '0003-office',
  up: async (db) => {
    await db.schema
      .createTable('named')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .addColumn('sample', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('named_key', ['kind', 'name'])
      .execute();
    await db.schema
      .createTable('list_rows')
      .addColumn('list', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('row', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('list_rows_key', ['list', 'key'])
      .execute();
    await db.schema
      .createTable('messages')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('request', 'text', (c) => c.notNull().unique())
      .addColumn('box', 'text', (c) => c.notNull())
      .addColumn('call', 'text', (c) => c.references('calls.id').onDelete('set null'))
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('recording', 'text', (c) => c.notNull())
      .addColumn('seconds', 'double precision', (c) => c.notNull())
      .addColumn('caller', 'text')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('heard_at', 'bigint')
      .addColumn('sample', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('messages_box').on('messages').columns(['box', 'at']).execute();
    await db.schema
      .createTable('survey_answers')
      .addColumn('request', 'text', (c) => c.primaryKey())
      .addColumn('survey', 'text', (c) => c.notNull())
      .addColumn('call', 'text', (c) => c.references('calls.id').onDelete('set null'))
      .addColumn('question', 'text')
      .addColumn('pressed', 'text')
      .addColumn('score', 'double precision')
      .addColumn('scale', 'text')
      .addColumn('recording', 'text')
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('sample', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('survey_answers_survey').on('survey_answers').columns(['survey', 'at']).execute();
    await db.schema
      .createTable('contacts')
      .addColumn('number', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('language', 'text')
      .addColumn('fields', 'text', (c) => c.notNull())
      .addColumn('sample', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('installation')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
  },
};
