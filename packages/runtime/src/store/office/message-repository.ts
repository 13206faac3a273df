import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** A caller's message in a box. `caller` is a number, null when withheld. */
export type Message = {
  readonly id: string;
  readonly box: string;
  readonly call: string | null;
  /** What people call it by. */
  readonly reference: string;
  readonly recording: string;
  readonly seconds: number;
  readonly caller: string | null;
  readonly at: number;
  readonly heardAt: number | null;
};

export type NewMessage = Omit<Message, 'heardAt'> & {
  /** Idempotency key: the same request stores one message, however often it comes. */
  readonly request: string;
  /** Reference of an earlier message of this call that this one takes the place of. */
  readonly replaces?: string;
  readonly sample?: boolean;
};

export type MessageRepository = {
  /** Returns the reference of the message that this request has stored, now or before. */
  readonly store: (message: NewMessage) => Promise<string>;
  /** Newest first. */
  readonly list: (box: string, limit: number) => Promise<readonly Message[]>;
  readonly find: (id: string) => Promise<Message | null>;
  /** The box with the message that is this recording; null when there is none. */
  readonly boxOf: (recording: string) => Promise<string | null>;
  /** How many messages each box has, and how many of them nobody has heard. */
  readonly counts: () => Promise<readonly { readonly box: string; readonly all: number; readonly unheard: number }[]>;
  /** `at`: when somebody heard it first; null: it counts as unheard again. Returns whether there is such a message. */
  readonly markHeard: (id: string, at: number | null) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
};

const COLUMNS = ['id', 'box', 'call', 'reference', 'recording', 'seconds', 'caller', 'at'] as const;

export function messageRepository(db: Kysely<Tables>): MessageRepository {
  return {
    store: ({ replaces, sample, ...message }) =>
      db.transaction().execute(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('messages')
          .values({ ...message, heard_at: null, sample: sample === true ? 1 : 0 })
          .onConflict((conflict) => conflict.column('request').doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 0n) {
          const before = await trx
            .selectFrom('messages')
            .where('request', '=', message.request)
            .select('reference')
            .executeTakeFirstOrThrow();
          return before.reference;
        }
        if (replaces !== undefined) {
          await trx.deleteFrom('messages').where('call', '=', message.call).where('reference', '=', replaces).execute();
        }
        return message.reference;
      }),
    list: (box, limit) =>
      db
        .selectFrom('messages')
        .where('box', '=', box)
        .select([...COLUMNS, 'heard_at as heardAt'])
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
    find: async (id) => {
      const row = await db
        .selectFrom('messages')
        .where('id', '=', id)
        .select([...COLUMNS, 'heard_at as heardAt'])
        .executeTakeFirst();
      return row ?? null;
    },
    boxOf: async (recording) => {
      const row = await db.selectFrom('messages').where('recording', '=', recording).select('box').executeTakeFirst();
      return row?.box ?? null;
    },
    counts: async () => {
      const rows = await db
        .selectFrom('messages')
        .select((e) => ['box', e.fn.countAll().as('all'), e.fn.count('heard_at').as('heard')])
        .groupBy('box')
        .execute();
      return rows.map(({ box, all, heard }) => ({ box, all: Number(all), unheard: Number(all) - Number(heard) }));
    },
    markHeard: async (id, at) => {
      const { numUpdatedRows } = await db
        .updateTable('messages')
        .set((e) => ({ heard_at: at === null ? null : e.fn.coalesce('heard_at', e.val(at)) }))
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    remove: async (id) => {
      await db.deleteFrom('messages').where('id', '=', id).execute();
    },
  };
}
