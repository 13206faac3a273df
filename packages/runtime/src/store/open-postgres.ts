import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { migrate } from './migrations/migrate.ts';
import type { Tables } from './tables.ts';
import { postgresTurnWriter } from './turns/postgres-turn-writer.ts';
import { type BeforeCommit, nothingBefore } from './turns/turn-writer.ts';

const BIGINT = 20;

/** Our bigints are milliseconds and counts: exact as JavaScript numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)),
};

/** Opens the PostgreSQL database that `url` names, with its schema up to date. */
export async function openPostgres(url: string, beforeCommit: BeforeCommit = nothingBefore): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types });
  // A connection that breaks while nobody uses it is replaced by the pool; unheard, the error would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'postgres');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind: 'postgres',
    db,
    turns: postgresTurnWriter(pool, beforeCommit),
    ping: async () => {
      await sql`SELECT 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
