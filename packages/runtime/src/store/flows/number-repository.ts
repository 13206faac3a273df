import type { Kysely } from 'kysely';
import type { NumberFallback } from '../../telephony/fallback/number-fallback.ts';
import type { Tables } from '../tables.ts';

export type NumberRow = {
  readonly number: string;
  readonly title: string;
  readonly flow: string | null;
  readonly sample: boolean;
  /** Name of the phone connection that it belongs to; null: nobody but the simulator rings it. */
  readonly connection: string | null;
  /** What its callers meet at the provider while we are down; null: nobody has said. */
  readonly fallback: NumberFallback | null;
};

/** What is said of a number; what is absent stays as it is. */
export type NumberContent = Pick<NumberRow, 'title' | 'flow'> &
  Partial<Pick<NumberRow, 'sample' | 'connection' | 'fallback'>>;

/** What rings when a number is dialled. */
export type Rung =
  | { readonly kind: 'flow'; readonly flow: string; readonly revision: number }
  | { readonly kind: 'number-unknown' | 'number-without-flow' | 'flow-not-live' };

export type NumberRepository = {
  readonly list: () => Promise<readonly NumberRow[]>;
  /** Makes or changes a number. */
  readonly put: (number: string, what: NumberContent) => Promise<void>;
  readonly remove: (number: string) => Promise<'removed' | 'missing'>;
  readonly rung: (number: string) => Promise<Rung>;
};

export function numberRepository(db: Kysely<Tables>): NumberRepository {
  return {
    list: async () => {
      const rows = await db
        .selectFrom('numbers')
        .select(['number', 'title', 'flow', 'sample', 'connection', 'fallback'])
        .orderBy('number')
        .execute();
      return rows.map((row) => ({
        ...row,
        sample: row.sample === 1,
        fallback: row.fallback === null ? null : (JSON.parse(row.fallback) as NumberFallback),
      }));
    },
    put: async (number, { title, flow, sample, connection, fallback }) => {
      const what = {
        title,
        flow,
        ...(connection === undefined ? {} : { connection }),
        ...(fallback === undefined ? {} : { fallback: fallback === null ? null : JSON.stringify(fallback) }),
      };
      await db
        .insertInto('numbers')
        .values({ connection: null, fallback: null, number, alias: 'live', sample: sample === true ? 1 : 0, ...what })
        .onConflict((conflict) => conflict.column('number').doUpdateSet(what))
        .execute();
    },
    remove: async (number) => {
      const { numDeletedRows } = await db.deleteFrom('numbers').where('number', '=', number).executeTakeFirst();
      return numDeletedRows === 0n ? 'missing' : 'removed';
    },
    rung: async (number) => {
      const row = await db
        .selectFrom('numbers')
        .leftJoin('flows', (join) => join.onRef('flows.id', '=', 'numbers.flow').on('flows.removed_at', 'is', null))
        .leftJoin('aliases', (join) =>
          join.onRef('aliases.flow', '=', 'flows.id').onRef('aliases.alias', '=', 'numbers.alias'),
        )
        .where('number', '=', number)
        .select(['flows.id', 'aliases.revision'])
        .executeTakeFirst();
      if (row === undefined) return { kind: 'number-unknown' };
      if (row.id === null) return { kind: 'number-without-flow' };
      if (row.revision === null) return { kind: 'flow-not-live' };
      return { kind: 'flow', flow: row.id, revision: row.revision };
    },
  };
}
