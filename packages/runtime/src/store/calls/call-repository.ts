import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { type CallOutcome, type CallSummary, SUMMARY_COLUMNS, summaryOf } from './call-summary.ts';
import { type LaneFigures, laneFigures } from './lane-figures.ts';
import { metQueues } from './met-queues.ts';
import { countMissed } from './missed-calls.ts';

export type CallFilter = {
  /** Cursor: `next` of the page before. */
  readonly before?: string;
  readonly flow?: string;
  /** Dialled number. */
  readonly number?: string;
  /** The caller's number. */
  readonly caller?: string;
  readonly outcome?: CallOutcome;
  /** The first digits of the reference, or all of them. */
  readonly reference?: string;
  /** Only calls that have met one of these queues. */
  readonly queues?: readonly string[];
  readonly limit: number;
};
export type CallPage = { readonly calls: readonly CallSummary[]; readonly next: string | null };

export type CallRepository = {
  /** Newest first. */
  readonly list: (filter: CallFilter) => Promise<CallPage>;
  readonly find: (id: string) => Promise<CallSummary | null>;
  /** Whether a call has met one of these queues. */
  readonly met: (id: string, queues: readonly string[]) => Promise<boolean>;
  /** Calls whose time to be looked after has come, longest waiting first; those of some providers are somebody else's. */
  readonly due: (now: number, limit: number, without: readonly string[]) => Promise<readonly string[]>;
  readonly nextWake: (without: readonly string[]) => Promise<number | null>;
  /** Calls with anything left to do, of one provider or of all but some. */
  readonly open: (
    of: { readonly provider: string } | { readonly without: readonly string[] },
  ) => Promise<readonly string[]>;
  /** How the calls of an alias went since a time, by the way that each came. */
  readonly lanes: (flow: string, alias: string, since: number) => Promise<readonly LaneFigures[]>;
  readonly countLive: () => Promise<number>;
  /** Calls of real telephones that began from a time on and before another. */
  readonly countStarted: (from: number, before: number) => Promise<number>;
  /** Callers of these numbers who reached nobody, of calls that began from a time on. */
  readonly countMissed: (numbers: readonly string[], from: number) => Promise<number>;
  /** Whether anybody has ever rung, apart from the samples. */
  readonly anyTried: () => Promise<boolean>;
};

export function callRepository(db: Kysely<Tables>): CallRepository {
  const summaries = () =>
    db
      .selectFrom('calls')
      .leftJoin('personal', (join) => join.onRef('personal.call', '=', 'calls.id').on('personal.seq', '=', 0))
      .select(SUMMARY_COLUMNS);
  return {
    list: async ({ before, flow, number, caller, outcome, reference, queues, limit }) => {
      let query = summaries()
        .orderBy('calls.started_at', 'desc')
        .orderBy('calls.id', 'desc')
        .limit(limit + 1);
      if (flow !== undefined) query = query.where('calls.flow', '=', flow);
      if (number !== undefined) query = query.where('calls.dialled', '=', number);
      if (caller !== undefined) query = query.where('personal.person', '=', caller);
      if (outcome === 'running') query = query.where('calls.ended_at', 'is', null);
      else if (outcome !== undefined) query = query.where('calls.outcome', '=', outcome);
      if (reference !== undefined) query = query.where('calls.reference', 'like', `${reference}%`);
      if (queues !== undefined) query = query.where((e) => metQueues(e as ExpressionBuilder<Tables, 'calls'>, queues));
      const cursor = before === undefined ? null : cursorOf(before);
      if (cursor !== null) {
        const { at, id } = cursor;
        query = query.where((e) =>
          e.or([e('calls.started_at', '<', at), e.and([e('calls.started_at', '=', at), e('calls.id', '<', id)])]),
        );
      }
      const rows = await query.execute();
      const calls = rows.slice(0, limit).map(summaryOf);
      const last = calls.at(-1);
      return { calls, next: rows.length > limit && last !== undefined ? `${last.startedAt}.${last.id}` : null };
    },
    find: async (id) => {
      const row = await summaries().where('calls.id', '=', id).executeTakeFirst();
      return row === undefined ? null : summaryOf(row);
    },
    met: async (id, queues) => {
      const row = await db
        .selectFrom('calls')
        .where('id', '=', id)
        .where((e) => metQueues(e, queues))
        .select('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    due: async (now, limit, without) => {
      const rows = await db
        .selectFrom('calls')
        .where('wake_at', '<=', now)
        .$if(without.length > 0, (query) => query.where('provider', 'not in', without))
        .select('id')
        .orderBy('wake_at')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id);
    },
    nextWake: async (without) => {
      const row = await db
        .selectFrom('calls')
        .where('wake_at', 'is not', null)
        .$if(without.length > 0, (query) => query.where('provider', 'not in', without))
        .select((e) => e.fn.min('wake_at').as('at'))
        .executeTakeFirst();
      return row?.at ?? null;
    },
    open: async (of) => {
      let query = db.selectFrom('calls').where('wake_at', 'is not', null).select('id');
      if ('provider' in of) query = query.where('provider', '=', of.provider);
      else if (of.without.length > 0) query = query.where('provider', 'not in', of.without);
      const rows = await query.execute();
      return rows.map(({ id }) => id);
    },
    lanes: (flow, alias, since) => laneFigures(db, flow, alias, since),
    countLive: async () => {
      const { count } = await db
        .selectFrom('calls')
        .where('ended_at', 'is', null)
        .select((e) => e.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    countMissed: (numbers, from) => countMissed(db, numbers, from),
    anyTried: async () => {
      const row = await db.selectFrom('calls').where('sample', '=', 0).select('id').limit(1).executeTakeFirst();
      return row !== undefined;
    },
    countStarted: async (from, before) => {
      const { count } = await db
        .selectFrom('calls')
        .where('started_at', '>=', from)
        .where('started_at', '<', before)
        .where('provider', '!=', 'simulator')
        .where('sample', '=', 0)
        .select((e) => e.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

/** What can't be read as a cursor begins at the newest call. */
function cursorOf(text: string): { at: number; id: string } | null {
  const [, at, id] = /^(\d{1,15})\.([a-z0-9-]+)$/.exec(text) ?? [];
  return at === undefined || id === undefined ? null : { at: Number(at), id };
}
