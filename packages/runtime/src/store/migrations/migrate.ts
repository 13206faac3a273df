import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrationsFor } from './index.ts';
import type { DatabaseKind } from './schema-step.ts';

/**
 * Brings the schema up to date; steps that were taken already are left alone. Several runtimes may start at once.
 * @throws when a step fails, or when the database was made by a newer version.
 */
export async function migrate<T>(db: Kysely<T>, kind: DatabaseKind): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(kind) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be brought up to date.', { cause: error });
}
