import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Who alone may do something at present. Times are real ones; the clocks of all processes must agree within seconds. */
export type LeaseRepository = {
  /** Takes or renews a lease until `until`; false while somebody else than `instead` has it. */
  readonly take: (
    name: string,
    holder: string,
    times: { now: number; until: number; instead?: string },
  ) => Promise<boolean>;
  readonly holderOf: (name: string) => Promise<string | null>;
  /** Gives it back, if it is the holder's. */
  readonly give: (name: string, holder: string) => Promise<void>;
};

export function leaseRepository(db: Kysely<Tables>): LeaseRepository {
  return {
    take: async (name, holder, { now, until, instead = holder }) => {
      const taken = await db
        .insertInto('leases')
        .values({ name, holder, until })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ holder, until })
            .where((where) =>
              where.or([where('leases.holder', 'in', [holder, instead]), where('leases.until', '<=', now)]),
            ),
        )
        .returning('holder')
        .executeTakeFirst();
      return taken?.holder === holder;
    },
    holderOf: async (name) => {
      const row = await db.selectFrom('leases').where('name', '=', name).select('holder').executeTakeFirst();
      return row?.holder ?? null;
    },
    give: async (name, holder) => {
      await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
    },
  };
}
