import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type StoreTarget } from '../store.ts';
import { databaseOn, onPostgres } from './on-postgres.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Makes the schema once for a whole run of tests: on SQLite and on the PostgreSQL server of this URL. From now on, also in
 * processes that are started, `freshDatabase` copies it. Returns how to remove it.
 */
export async function makeTemplates(server: string): Promise<() => Promise<void>> {
  const folder = temporaryFolder('callwright-template-');
  const file = join(folder, 'callwright.db');
  const name = `template_${randomBytes(6).toString('hex')}`;
  await onPostgres(server, `CREATE DATABASE ${name}`);
  const make = async (target: StoreTarget) => (await openStore(target)).close();
  await make({ file });
  await make({ url: databaseOn(server, name) });
  Object.assign(process.env, { DATABASE_TEST_FILE: file, DATABASE_TEST_TEMPLATE: name });
  return async () => {
    delete process.env.DATABASE_TEST_FILE;
    delete process.env.DATABASE_TEST_TEMPLATE;
    rmSync(folder, { recursive: true, force: true });
    await onPostgres(server, `DROP DATABASE ${name} WITH (FORCE)`);
  };
}
