import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What an installation knows about itself, e.g. that samples were seeded. */
export type InstallationRepository = {
  readonly get: (key: string) => Promise<string | null>;
  readonly set: (key: string, value: string) => Promise<void>;
};

export function installationRepository(db: Kysely<Tables>): InstallationRepository {
  return {
    get: async (key) => {
      const row = await db.selectFrom('installation').where('key', '=', key).select('value').executeTakeFirst();
      return row?.value ?? null;
    },
    set: async (key, value) => {
      await db
        .insertInto('installation')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
  };
}
