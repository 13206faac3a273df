import { type Kysely, sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** Flows with their drafts, immutable revisions, aliases, and the numbers that ring them. */
export const flowTables: SchemaStep = {
  name: '0001-flows',
  up: async (db, kind) => {
    await db.schema
      .createTable('flows')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('removed_at', 'bigint')
      .addColumn('sample', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('drafts')
      .addColumn('flow', 'text', (c) => c.primaryKey().references('flows.id').onDelete('cascade'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('languages', 'text', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('revisions')
      .addColumn('flow', 'text', (c) => c.notNull().references('flows.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('draft_version', 'integer', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('locks', 'text', (c) => c.notNull())
      .addColumn('comment', 'text', (c) => c.notNull())
      .addColumn('published_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('revisions_key', ['flow', 'revision'])
      .execute();
    await db.schema
      .createTable('aliases')
      .addColumn('flow', 'text', (c) => c.notNull())
      .addColumn('alias', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('aliases_key', ['flow', 'alias'])
      .addForeignKeyConstraint('aliases_revision', ['flow', 'revision'], 'revisions', ['flow', 'revision'], (c) =>
        c.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createTable('numbers')
      .addColumn('number', 'text', (c) => c.primaryKey())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('flow', 'text', (c) => c.references('flows.id').onDelete('set null'))
      .addColumn('alias', 'text', (c) => c.notNull())
      .addColumn('sample', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('numbers_flow').on('numbers').column('flow').execute();
    await (kind === 'sqlite' ? guardOnSqlite(db) : guardOnPostgres(db));
  },
};

async function guardOnSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TRIGGER revisions_stay BEFORE UPDATE ON revisions
    BEGIN SELECT RAISE(ABORT, 'a published revision never changes'); END`.execute(db);
}

async function guardOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION refuse_change_of_revision() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'a published revision never changes'; END $$`.execute(db);
  await sql`
    CREATE TRIGGER revisions_stay BEFORE UPDATE ON revisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_revision()`.execute(db);
}
