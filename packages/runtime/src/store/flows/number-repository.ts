import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type NumberRow = {
  readonly number: string;
  readonly title: string;
  readonly flow: string | null;
  readonly sample: boolean;
};

/** What rings when a number is dialled. */
export type Rung =
  | { readonly kind: 'flow'; readonly flow: string; readonly revision: number }
  | { readonly kind: 'number-unknown' | 'number-without-flow' | 'flow-not-live' };

export type NumberRepository = {
  readonly list: () => Promise<readonly NumberRow[]>;
  /** Makes or changes a number. */
  readonly put: (number: string, what: { title: string; flow: string | null; sample?: boolean }) => Promise<void>;
  readonly remove: (number: string) => Promise<'removed' | 'missing'>;
  readonly rung: (number: string) => Promise<Rung>;
};

export function numberRepository(db: Kysely<Tables>): NumberRepository {
  return {
    list: async () => {
      const rows = await db
        .selectFrom('numbers')
        .select(['number', 'title', 'flow', 'sample'])
        .orderBy('number')
        .execute();
      return rows.map((row) => ({ ...row, sample: row.sample === 1 }));
    },
    put: async (number, { title, flow, sample }) => {
      await db
        .insertInto('numbers')
        .values({ number, title, flow, alias: 'live', sample: sample === true ? 1 : 0 })
        .onConflict((conflict) => conflict.column('number').doUpdateSet({ title, flow }))
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
