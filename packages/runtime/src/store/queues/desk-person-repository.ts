import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** How much there is of a kind, and since when; null: there is none. */
export type StoredAmount = { readonly count: number; readonly since: number | null };

/** What is kept that names an agent. */
export type StoredOfAgent = {
  readonly rings: StoredAmount;
  readonly talks: StoredAmount;
  readonly notes: StoredAmount;
  readonly followUps: StoredAmount;
};

export type DeskPersonRepository = {
  /** When they were told what is stored about them, and answered; null: not yet. */
  readonly toldAt: (person: string) => Promise<number | null>;
  readonly told: (person: string, at: number) => Promise<void>;
  readonly stored: (person: string) => Promise<StoredOfAgent>;
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
    stored: async (person) => {
      const [rings, talks, notes, followUps] = await Promise.all([
        db
          .selectFrom('queue_offers')
          .where('agent', '=', person)
          .select((e) => [e.fn.countAll().as('count'), e.fn.min('at').as('since')])
          .executeTakeFirstOrThrow(),
        db
          .selectFrom('agent_talks')
          .where('agent', '=', person)
          .select((e) => [e.fn.countAll().as('count'), e.fn.min('began_at').as('since')])
          .executeTakeFirstOrThrow(),
        db
          .selectFrom('wrap_ups')
          .where('agent', '=', person)
          .select((e) => [e.fn.countAll().as('count'), e.fn.min('since').as('since')])
          .executeTakeFirstOrThrow(),
        db
          .selectFrom('follow_ups')
          .where('owner', '=', person)
          .select((e) => [e.fn.countAll().as('count'), e.fn.min('made_at').as('since')])
          .executeTakeFirstOrThrow(),
      ]);
      return {
        rings: amountOf(rings),
        talks: amountOf(talks),
        notes: amountOf(notes),
        followUps: amountOf(followUps),
      };
    },
  };
}

function amountOf({ count, since }: { count: unknown; since: number | null }): StoredAmount {
  return { count: Number(count), since: since === null ? null : Number(since) };
}
