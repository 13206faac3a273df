import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { EventRow } from '../turns/turn-writer.ts';

/** Rows of a call's log as they are stored, and the personal values that they refer to (null: erased). */
export type StoredLog = {
  readonly rows: readonly (EventRow & { readonly seq: number })[];
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
      const rows = await db
        .selectFrom('call_events')
        .where('call', '=', call)
        .where('seq', '>', after)
        .select(['seq', 'i', 'at', 'kind', 'body'])
        .orderBy('seq')
        .orderBy('i')
        .execute();
      const values = await db.selectFrom('personal').where('call', '=', call).select(['ref', 'value']).execute();
      return { rows, personal: new Map(values.map(({ ref, value }) => [ref, value])) };
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
