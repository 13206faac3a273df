import { type Kysely, sql } from 'kysely';
import type { NumberFallback } from '../../telephony/fallback/number-fallback.ts';
import type { Tables } from '../tables.ts';
import { type NumberRung, type Ringing, type Rung, ringNumber } from './ring-number.ts';

export type { NumberRung, Ringing, Rung };

export type NumberRow = {
  readonly number: string;
  readonly title: string;
  readonly flow: string | null;
  /** Which of the flow's versions its callers meet: `live`, `test`, or an own name. */
  readonly alias: string;
  readonly sample: boolean;
  /** Name of the phone connection that it belongs to; null: nobody but the simulator rings it. */
  readonly connection: string | null;
  /** What its callers meet at the provider while we are down; null: nobody has said. */
  readonly fallback: NumberFallback | null;
};

/** What is said of a number; what is absent stays as it is. */
export type NumberContent = Pick<NumberRow, 'title' | 'flow'> &
  Partial<Pick<NumberRow, 'alias' | 'sample' | 'connection' | 'fallback'>>;

export type NumberRepository = {
  readonly list: () => Promise<readonly NumberRow[]>;
  /** Makes or changes a number. */
  readonly put: (number: string, what: NumberContent) => Promise<void>;
  readonly remove: (number: string) => Promise<'removed' | 'missing'>;
  /** What rings as it stands, whoever calls. */
  readonly rung: (number: string) => Promise<Rung>;
  /** What rings for a call that rings now. */
  readonly ring: (number: string, ringing: Ringing) => Promise<NumberRung>;
};

export function numberRepository(db: Kysely<Tables>): NumberRepository {
  return {
    list: async () => {
      const rows = await db
        .selectFrom('numbers')
        .select(['number', 'title', 'flow', 'alias', 'sample', 'connection', 'fallback'])
        .orderBy('number')
        .execute();
      return rows.map((row) => ({
        ...row,
        sample: row.sample === 1,
        fallback: row.fallback === null ? null : (JSON.parse(row.fallback) as NumberFallback),
      }));
    },
    put: async (number, { title, flow, alias, sample, connection, fallback }) => {
      const what = {
        title,
        flow,
        ...(alias === undefined ? {} : { alias }),
        ...(connection === undefined ? {} : { connection }),
        ...(fallback === undefined ? {} : { fallback: fallback === null ? null : JSON.stringify(fallback) }),
      };
      await db
        .insertInto('numbers')
        .values({ connection: null, fallback: null, number, alias: 'live', sample: sample === true ? 1 : 0, ...what })
        .onConflict((conflict) => conflict.column('number').doUpdateSet({ ...what, ...byHand(flow, alias) }))
        .execute();
    },
    remove: async (number) => {
      const { numDeletedRows } = await db.deleteFrom('numbers').where('number', '=', number).executeTakeFirst();
      return numDeletedRows === 0n ? 'missing' : 'removed';
    },
    rung: async (number) => (await ringNumber(db, number, AS_IT_STANDS)).rung,
    ring: (number, ringing) => ringNumber(db, number, ringing),
  };
}

const AS_IT_STANDS: Ringing = { now: Number.MAX_SAFE_INTEGER, clock: 0, caller: '' };

/** Whoever moves a number takes it out of the hands of the plan that moved it; other changes leave it there. */
function byHand(flow: string | null, alias: string | undefined) {
  const stays = sql<boolean>`numbers.flow IS NOT DISTINCT FROM ${flow} AND numbers.alias = coalesce(${alias ?? null}, numbers.alias)`;
  return {
    plan: sql<string | null>`CASE WHEN ${stays} THEN numbers.plan END`,
    since: sql<number>`CASE WHEN ${stays} THEN numbers.since ELSE 0 END`,
  };
}
