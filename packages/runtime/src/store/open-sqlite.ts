import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { Database } from './database.ts';
import { migrate } from './migrations/migrate.ts';
import type { Tables } from './tables.ts';
import { sqliteTurnWriter } from './turns/sqlite-turn-writer.ts';
import { type BeforeCommit, nothingBefore } from './turns/turn-writer.ts';

/** Opens (and makes) the SQLite database in `file`, with its schema up to date. `:memory:` is one for tests. */
export async function openSqlite(file: string, beforeCommit: BeforeCommit = nothingBefore): Promise<Database> {
  const connection = new SqliteDatabase(file);
  try {
    // A committed turn survives a power cut (FULL), and readers never wait for writers (WAL).
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('busy_timeout = 5000');
    connection.pragma('foreign_keys = ON');
    // 32 MB of pages in memory, and up to 16 MB of log before it is moved into the file: a page that many turns change is moved once.
    connection.pragma('cache_size = -32000');
    connection.pragma('wal_autocheckpoint = 4000');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
    await migrate(db, 'sqlite');
    return {
      kind: 'sqlite',
      db,
      turns: sqliteTurnWriter(connection, db, beforeCommit),
      ping: async () => {
        await sql`SELECT 1`.execute(db);
      },
      close: () => db.destroy(),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}
