import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What an installation knows about itself, e.g. that samples were seeded. */
export type InstallationRepository = {
  readonly get: (key: string) => Promise<string | null>;
  readonly set: (key: string, value: string) => Promise<void>;
  /** Sets it unless it is there. Returns what is there then: of several who come at once, all get the same. */
  readonly ensure: (key: string, value: string) => Promise<string>;
  /** Sets it if this is what is there still. Returns whether it was. */
  readonly replace: (key: string, before: string, value: string) => Promise<boolean>;
};

export function installationRepository(db: Kysely<Tables>): InstallationRepository {
  const get = async (key: string) => {
    const row = await db.selectFrom('installation').where('key', '=', key).select('value').executeTakeFirst();
    return row?.value ?? null;
  };
  return {
    get,
    ensure: async (key, value) => {
      await db
        .insertInto('installation')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
      return (await get(key)) ?? value;
    },
    replace: async (key, before, value) => {
      const { numUpdatedRows } = await db
        .updateTable('installation')
        .set({ value })
        .where('key', '=', key)
        .where('value', '=', before)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
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
