import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Ticket, ticketOf } from './ticket.ts';

/** Who waited. Rows are written by whoever decides; everybody may read them. */
export type TicketRepository = {
  readonly find: (id: string) => Promise<Ticket | null>;
  /** Of several, those that are there. */
  readonly those: (ids: readonly string[]) => Promise<readonly Ticket[]>;
  /** All of a call, in their order. */
  readonly ofCall: (call: string) => Promise<readonly Ticket[]>;
  /** Those that aren't over, and those whose callers haven't heard it yet. */
  readonly open: () => Promise<readonly Ticket[]>;
  /** Those that aren't over though their call is. */
  readonly left: () => Promise<readonly string[]>;
  /** How many were ever put through to somebody. */
  readonly countAnswered: () => Promise<number>;
  /** How long the last talks of each queue's agents took, in milliseconds, newest first; `most` of each. */
  readonly lastTalks: (queue: string, most: number) => Promise<readonly number[]>;
};

export const UNFINISHED = ['waiting', 'assigned', 'talking'] as const;

export function ticketRepository(db: Kysely<Tables>): TicketRepository {
  const select = () => db.selectFrom('queue_tickets').selectAll();
  return {
    find: async (id) => {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : ticketOf(row);
    },
    those: async (ids) => {
      if (ids.length === 0) return [];
      return (await select().where('id', 'in', ids).execute()).map(ticketOf);
    },
    ofCall: async (call) =>
      (await select().where('call', '=', call).orderBy('entered_at').orderBy('id').execute()).map(ticketOf),
    open: async () => {
      const [unfinished, untold] = await Promise.all([
        select().where('state', 'in', UNFINISHED).execute(),
        select().where('told', '=', 0).where('state', '=', 'over').execute(),
      ]);
      return [...unfinished, ...untold].map(ticketOf);
    },
    left: async () => {
      const rows = await db
        .selectFrom('queue_tickets')
        .innerJoin('calls', 'calls.id', 'queue_tickets.call')
        .where('queue_tickets.state', 'in', UNFINISHED)
        .where('calls.ended_at', 'is not', null)
        .select('queue_tickets.id')
        .execute();
      return rows.map(({ id }) => id);
    },
    countAnswered: async () => {
      const { all } = await db
        .selectFrom('queue_tickets')
        .where('outcome', '=', 'answered')
        .select((e) => e.fn.countAll().as('all'))
        .executeTakeFirstOrThrow();
      return Number(all);
    },
    lastTalks: async (queue, most) => {
      const rows = await db
        .selectFrom('queue_tickets')
        .where('queue', '=', queue)
        .where('ended_at', 'is not', null)
        .where('left_at', 'is not', null)
        .where('outcome', '=', 'answered')
        .select(['left_at', 'ended_at'])
        .orderBy('entered_at', 'desc')
        .limit(most)
        .execute();
      return rows.map(({ left_at, ended_at }) => Math.max(0, (ended_at ?? 0) - (left_at ?? 0)));
    },
  };
}
