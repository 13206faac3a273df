import { type Kysely, sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** Who changed what, when, from what to what. Only ever added to: a trigger refuses everything else. */
export const changeTables: SchemaStep = {
  name: '0008-changes',
  up: async (db, kind) => {
    await db.schema
      .createTable('changes')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('person', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .execute();
    await db.schema.createIndex('changes_of').on('changes').columns(['kind', 'name', 'id']).execute();
    await (kind === 'sqlite' ? guardOnSqlite(db) : guardOnPostgres(db));
  },
};

async function guardOnSqlite(db: Kysely<unknown>): Promise<void> {
  for (const what of ['UPDATE', 'DELETE']) {
    await sql`
      CREATE TRIGGER ${sql.raw(`changes_stay_${what.toLowerCase()}`)} BEFORE ${sql.raw(what)} ON changes
      BEGIN SELECT RAISE(ABORT, 'the change history is only added to'); END`.execute(db);
  }
}

async function guardOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the change history is only added to'; END $$`.execute(db);
  await sql`
    CREATE TRIGGER changes_stay BEFORE UPDATE OR DELETE ON changes
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history()`.execute(db);
}
