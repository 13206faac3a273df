import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import { openPostgres } from '../open-postgres.ts';
import { openSqlite } from '../open-sqlite.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { schemaSteps } from './index.ts';

const open = ({ target }: FreshDatabase): Promise<Database> =>
  'file' in target ? openSqlite(target.file) : openPostgres(target.url);

test('steps are in the order of their names', () => {
  const names = schemaSteps.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(new Set(names).size).toBe(names.length);
});

describe.each(DATABASES)('the schema on %s', (kind) => {
  test('is made once, also when several start at once, and survives a restart', async () => {
    const fresh = await freshDatabase(kind, 'empty');
    // SQLite's file is opened by one process at a time; PostgreSQL by many.
    const first = kind === 'sqlite' ? [await open(fresh)] : await Promise.all([open(fresh), open(fresh), open(fresh)]);
    await first[0]?.db.insertInto('installation').values({ key: 'a', value: 'b' }).execute();
    for (const database of first) await database.close();
    const again = await open(fresh);
    expect(await again.db.selectFrom('installation').selectAll().execute()).toEqual([{ key: 'a', value: 'b' }]);
    await again.ping();
    await again.close();
    await fresh.remove();
  });

  test('a published revision never changes, whoever tries', async () => {
    const fresh = await freshDatabase(kind, 'empty');
    const { db, close } = await open(fresh);
    await db.insertInto('flows').values({ id: 'f', created_at: 1, removed_at: null, sample: 0 }).execute();
    const revision = { flow: 'f', revision: 1, draft_version: 1, document: '{}', locks: '{}', comment: '' };
    await db
      .insertInto('revisions')
      .values({ ...revision, published_at: 1 })
      .execute();
    await expect(sql`UPDATE revisions SET document = '{"other":1}'`.execute(db)).rejects.toThrow('never changes');
    await close();
    await fresh.remove();
  });
});
