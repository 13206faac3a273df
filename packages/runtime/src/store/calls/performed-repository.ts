import type { ServiceAnswer } from '@callwright/flow/sdk';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Answers of write requests by their idempotency key, for services that have no table to tell from. */
export type PerformedRepository = {
  readonly find: (request: string) => Promise<ServiceAnswer | null>;
  readonly keep: (request: string, answer: ServiceAnswer, at: number) => Promise<void>;
  /** Forgets answers from before a moment: nothing asks for them any more, and they may speak of people. */
  readonly forget: (before: number) => Promise<void>;
};

export function performedRepository(db: Kysely<Tables>): PerformedRepository {
  return {
    find: async (request) => {
      const row = await db.selectFrom('performed').where('request', '=', request).select('answer').executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.answer) as ServiceAnswer);
    },
    keep: async (request, answer, at) => {
      await db
        .insertInto('performed')
        .values({ request, answer: JSON.stringify(answer), at })
        .onConflict((conflict) => conflict.column('request').doNothing())
        .execute();
    },
    forget: async (before) => {
      await db.deleteFrom('performed').where('at', '<', before).execute();
    },
  };
}
