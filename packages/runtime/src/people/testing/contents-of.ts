import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';

/** A fingerprint of everything that is stored: two that are the same mean that nothing was written in between. */
export async function contentsOf({ signInTables: db }: Store): Promise<string> {
  const tables = await db.introspection.getTables();
  const hash = createHash('sha256');
  for (const { name } of tables.sort((a, b) => a.name.localeCompare(b.name))) {
    const { rows } = await sql`SELECT * FROM ${sql.table(name)}`.execute(db);
    hash.update(name).update(
      rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n'),
    );
  }
  return hash.digest('hex');
}
