import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type DeskPersonRepository = {
  /** When they were told what is stored about them, and answered; null: not yet. */
  readonly toldAt: (person: string) => Promise<number | null>;
  readonly told: (person: string, at: number) => Promise<void>;
};

export function deskPersonRepository(db: Kysely<Tables>): DeskPersonRepository {
  return {
    toldAt: async (person) => {
      const row = await db.selectFrom('desk_people').where('person', '=', person).select('told_at').executeTakeFirst();
      return row?.told_at ?? null;
    },
    told: async (person, at) => {
      await db
        .insertInto('desk_people')
        .values({ person, told_at: at })
        .onConflict((conflict) => conflict.column('person').doNothing())
        .execute();
    },
  };
}
