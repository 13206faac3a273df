import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';
import { type Callback, callbackOf, OPEN_STATES, rowOf, withoutLeft } from './callback.ts';
import {
  type CallbackUnderWay,
  callbacksUnderWay,
  type ReachedOtherwise,
  reachedOtherwise,
} from './callback-tickets.ts';

export type CallbackAdded =
  | { readonly kind: 'added'; readonly callback: Callback }
  /** The number is to be rung back already. */
  | { readonly kind: 'already'; readonly callback: Callback };

export type CallbackFilter = {
  readonly open: boolean;
  readonly queue?: string;
  /** Only of these. */
  readonly queues?: readonly string[];
  readonly number?: string;
  readonly limit: number;
};

/** Who is to be rung back. Every change is made over the version that was read, so that two make one. */
export type CallbackRepository = {
  /** Asked twice by one request it is there once. */
  readonly add: (callback: Callback) => Promise<CallbackAdded>;
  readonly find: (id: string) => Promise<Callback | null>;
  /** By the call that a try became. */
  readonly ofTalk: (talk: string) => Promise<Callback | null>;
  /** Null: somebody else was first. */
  readonly change: (before: Callback, after: Partial<Callback>, at: number) => Promise<Callback | null>;
  /** Open ones in the order in which they will be rung; those that are over, the last first. */
  readonly list: (filter: CallbackFilter) => Promise<readonly Callback[]>;
  /** Whether any isn't over. */
  readonly anyOpen: () => Promise<boolean>;
  /** Those whose time to stand in line has come. */
  readonly due: (now: number, limit: number) => Promise<readonly Callback[]>;
  /** When the next one's time comes. */
  readonly nextAt: () => Promise<number | null>;
  /** Those that an agent was found for, or that left the line otherwise, with how their tickets stand. */
  readonly underWay: () => Promise<readonly CallbackUnderWay[]>;
  /** Waiting ones whose customers have reached an agent by another call. */
  readonly reachedOtherwise: () => Promise<readonly ReachedOtherwise[]>;
};

export function callbackRepository(db: Kysely<Tables>): CallbackRepository {
  const one = async (column: 'id' | 'talk' | 'request', value: string) => {
    const row = await db.selectFrom('callbacks').where(column, '=', value).selectAll().executeTakeFirst();
    return row === undefined ? null : callbackOf(row);
  };
  const openOf = async (number: string) => {
    const row = await db
      .selectFrom('callbacks')
      .where('number', '=', number)
      .where('state', 'in', OPEN_STATES)
      .selectAll()
      .executeTakeFirst();
    return row === undefined ? null : callbackOf(row);
  };
  return {
    add: async (callback) => {
      try {
        await db.insertInto('callbacks').values(rowOf(callback)).execute();
        return { kind: 'added', callback };
      } catch (error) {
        if (!violatesUnique(error)) throw error;
        const same = await one('request', callback.request);
        if (same !== null) return { kind: 'added', callback: same };
        const other = await openOf(callback.number);
        if (other === null) throw error;
        return { kind: 'already', callback: other };
      }
    },
    find: (id) => one('id', id),
    ofTalk: (talk) => one('talk', talk),
    change: async (before, after, at) => {
      const next = withoutLeft({ ...before, ...after, version: before.version + 1, updatedAt: at });
      const { id, ...row } = rowOf(next);
      const { numUpdatedRows } = await db
        .updateTable('callbacks')
        .set(row)
        .where('id', '=', id)
        .where('version', '=', before.version)
        .executeTakeFirst();
      return numUpdatedRows === 1n ? next : null;
    },
    list: async ({ open, queue, queues, number, limit }) => {
      let query = db.selectFrom('callbacks').selectAll().limit(limit);
      query = open ? query.where('state', 'in', OPEN_STATES) : query.where('state', 'not in', OPEN_STATES);
      if (queue !== undefined) query = query.where('queue', '=', queue);
      if (queues?.length === 0) return [];
      if (queues !== undefined) query = query.where('queue', 'in', queues);
      if (number !== undefined) query = query.where('number', '=', number);
      query = open
        ? query.orderBy((e) => e.fn.coalesce('next_at', e.lit(0))).orderBy('since')
        : query.orderBy('updated_at', 'desc');
      return (await query.orderBy('id').execute()).map(callbackOf);
    },
    anyOpen: async () => {
      const row = await db
        .selectFrom('callbacks')
        .where('state', 'in', OPEN_STATES)
        .select('id')
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    due: async (now, limit) => {
      const rows = await db
        .selectFrom('callbacks')
        .where('state', '=', 'waiting')
        .where('next_at', '<=', now)
        .selectAll()
        .orderBy('next_at')
        .orderBy('since')
        .limit(limit)
        .execute();
      return rows.map(callbackOf);
    },
    nextAt: async () => {
      const row = await db
        .selectFrom('callbacks')
        .where('state', '=', 'waiting')
        .select((e) => e.fn.min('next_at').as('at'))
        .executeTakeFirst();
      return row?.at ?? null;
    },
    underWay: () => callbacksUnderWay(db),
    reachedOtherwise: () => reachedOtherwise(db),
  };
}
