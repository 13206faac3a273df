import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** The log of turns as it is stored, and the personal values that it refers to, by turn (null: erased). */
export type StoredLog = {
  readonly turns: readonly { readonly seq: number; readonly entries: string }[];
  readonly personal: ReadonlyMap<number, string | null>;
};

export type CallLogRepository = {
  /** The log from turn `after` (excluded; -1 for all), in order. */
  readonly read: (call: string, after: number) => Promise<StoredLog>;
  /** Erases what is known of a person in all calls; logs, paths and reports stay. Returns how many values went. */
  readonly erasePerson: (person: string) => Promise<number>;
  readonly eraseCall: (call: string) => Promise<number>;
};

export function callLogRepository(db: Kysely<Tables>): CallLogRepository {
  return {
    read: async (call, after) => {
      const turns = await db
        .selectFrom('call_turns')
        .where('call', '=', call)
        .where('seq', '>', after)
        .select(['seq', 'entries'])
        .orderBy('seq')
        .execute();
      const values = await db
        .selectFrom('personal')
        .where('call', '=', call)
        .where('seq', '>', after)
        .select(['seq', 'value'])
        .execute();
      return { turns, personal: new Map(values.map(({ seq, value }) => [seq, value])) };
    },
    erasePerson: async (person) => {
      const calls = db.selectFrom('personal').where('person', '=', person).select('call');
      const erased = await db
        .updateTable('personal')
        .set({ value: null, person: null })
        .where('call', 'in', calls)
        .where('value', 'is not', null)
        .executeTakeFirst();
      return Number(erased.numUpdatedRows);
    },
    eraseCall: async (call) => {
      const erased = await db
        .updateTable('personal')
        .set({ value: null, person: null })
        .where('call', '=', call)
        .where('value', 'is not', null)
        .executeTakeFirst();
      return Number(erased.numUpdatedRows);
    },
  };
}
