import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** The telephone in an agent's browser: rung as `browser:<account>` by this connection, until then. */
export type DeskPhone = Readonly<Tables['desk_phones']>;

export type DeskPhoneRepository = {
  /** Null while the agent's page has none. */
  readonly of: (person: string, now: number) => Promise<DeskPhone | null>;
  readonly put: (phone: DeskPhone) => Promise<void>;
  /** The page gives its telephone back. */
  readonly remove: (holder: string) => Promise<void>;
};

export function deskPhoneRepository(db: Kysely<Tables>): DeskPhoneRepository {
  return {
    of: async (person, now) => {
      const row = await db
        .selectFrom('desk_phones')
        .where('person', '=', person)
        .where('until', '>', now)
        .selectAll()
        .executeTakeFirst();
      return row ?? null;
    },
    put: async ({ person, ...phone }) => {
      await db
        .insertInto('desk_phones')
        .values({ person, ...phone })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(phone))
        .execute();
    },
    remove: async (holder) => {
      await db.deleteFrom('desk_phones').where('holder', '=', holder).execute();
    },
  };
}
