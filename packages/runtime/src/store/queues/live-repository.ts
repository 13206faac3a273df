import { type Kysely, sql } from 'kysely';
import type { TicketDetails } from '../../queues/port.ts';
import type { Tables } from '../tables.ts';
import { type QueueDay, queueDay } from './queue-day.ts';

/** What is known of somebody who waits besides their place. */
export type WaitingFacts = {
  readonly ticket: string;
  readonly call: string | null;
  readonly topic: string;
  readonly language: string;
  /** Null when withheld or erased. */
  readonly number: string | null;
};

/** Where calls of a flow stand that are on the line now. */
export type StandingCalls = { readonly revision: number; readonly node: string; readonly calls: number };

/** What the live view reads besides what the queues know themselves. */
export type LiveRepository = {
  /** How a queue’s day went from a moment on; answered within so many milliseconds counts as in time. */
  readonly day: (queue: string, from: number, withinMs: number) => Promise<QueueDay>;
  /** Of those who wait, the first so many. */
  readonly waiting: (limit: number) => Promise<readonly WaitingFacts[]>;
  /** How many callbacks have come due, by queue. */
  readonly callbacksDue: (now: number) => Promise<ReadonlyMap<string, number>>;
  /** How many calls each flow looks after now. */
  readonly flows: () => Promise<readonly { readonly flow: string; readonly calls: number }[]>;
  readonly standing: (flow: string) => Promise<readonly StandingCalls[]>;
  /** Calls of a flow that are on the line now, the newest so many, each with what its log holds. */
  readonly walks: (
    flow: string,
    limit: number,
  ) => Promise<readonly { readonly call: string; readonly entries: string }[]>;
};

export function liveRepository(db: Kysely<Tables>): LiveRepository {
  return {
    day: (queue, from, withinMs) => queueDay(db, queue, from, withinMs),
    waiting: async (limit) => {
      const rows = await db
        .selectFrom('queue_tickets as t')
        .leftJoin('calls as c', 'c.id', 't.call')
        .leftJoin('personal as p', (join) => join.onRef('p.call', '=', 't.call').on('p.seq', '=', 0))
        .leftJoin('callbacks as b', 'b.id', 't.callback')
        .where('t.state', '=', 'waiting')
        .select(['t.id', 't.call', 't.details', 'c.anonymous', 'p.value', 'b.number'])
        .orderBy('t.since')
        .limit(limit)
        .execute();
      return rows.map(({ id, call, details, anonymous, value, number }) => {
        const { topic, language } = JSON.parse(details) as TicketDetails;
        const caller = value === null || anonymous === 1 ? null : (JSON.parse(value) as string);
        return { ticket: id, call, topic, language, number: number ?? caller };
      });
    },
    callbacksDue: async (now) => {
      const rows = await db
        .selectFrom('callbacks')
        .where('state', '=', 'waiting')
        .where((e) => e.or([e('from_at', 'is', null), e('from_at', '<=', now)]))
        .groupBy('queue')
        .select((e) => ['queue', e.fn.countAll().as('due')])
        .execute();
      return new Map(rows.map(({ queue, due }) => [queue, Number(due)]));
    },
    flows: async () => {
      const rows = await db
        .selectFrom('calls')
        .where('ended_at', 'is', null)
        .groupBy('flow')
        .select((e) => ['flow', e.fn.countAll().as('calls')])
        .execute();
      return rows.map(({ flow, calls }) => ({ flow, calls: Number(calls) }));
    },
    standing: async (flow) => {
      const rows = await db
        .selectFrom('calls')
        .where('flow', '=', flow)
        .where('ended_at', 'is', null)
        .groupBy(['revision', 'last_node'])
        .select((e) => ['revision', 'last_node', e.fn.countAll().as('calls')])
        .execute();
      return rows.map(({ revision, last_node, calls }) => ({ revision, node: last_node, calls: Number(calls) }));
    },
    walks: async (flow, limit) => {
      const { rows } = await sql<{ call: string; entries: string }>`
        SELECT t.call, t.entries FROM call_turns t
        JOIN (SELECT id FROM calls WHERE flow = ${flow} AND ended_at IS NULL ORDER BY started_at DESC LIMIT ${limit}) c
          ON c.id = t.call
        WHERE t.entries LIKE ${'%"kind":"left"%'}`.execute(db);
      return rows;
    },
  };
}
