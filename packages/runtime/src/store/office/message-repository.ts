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
  };
}
