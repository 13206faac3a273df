import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Counts by spans of time (`minute 2026-11-22T08:15`), shared by all processes. */
export type DialCountRepository = {
  /** Counts one more, unless `most` were counted already. One statement: processes can't overtake each other. */
  readonly take: (span: string, most: number, until: number) => Promise<boolean>;
  /** Counts one more whatever the number. */
  readonly add: (span: string, until: number) => Promise<void>;
  readonly used: (span: string) => Promise<number>;
  /** Spans that begin with a text, and what was counted in them. */
  readonly beginning: (text: string) => Promise<readonly { readonly span: string; readonly used: number }[]>;
  /** Forgets spans that ended before. */
  readonly forget: (before: number) => Promise<void>;
};

export function dialCountRepository(db: Kysely<Tables>): DialCountRepository {
  const counting = (span: string, until: number) => db.insertInto('dial_counts').values({ span, used: 1, until });
  return {
    take: async (span, most, until) => {
      if (most < 1) return false;
      const row = await counting(span, until)
        .onConflict((conflict) =>
          conflict
            .column('span')
            .doUpdateSet((e) => ({ used: e('dial_counts.used', '+', 1) }))
            .where('dial_counts.used', '<', most),
        )
        .returning('used')
        .executeTakeFirst();
      return row !== undefined;
    },
    add: async (span, until) => {
      await counting(span, until)
        .onConflict((conflict) => conflict.column('span').doUpdateSet((e) => ({ used: e('dial_counts.used', '+', 1) })))
        .execute();
    },
    used: async (span) => {
      const row = await db.selectFrom('dial_counts').where('span', '=', span).select('used').executeTakeFirst();
      return row?.used ?? 0;
    },
    beginning: async (text) =>
      db
        .selectFrom('dial_counts')
        .where('span', '>=', text)
        .where('span', '<', `${text}\u{10ffff}`)
        .select(['span', 'used'])
        .orderBy('span')
        .execute(),
    forget: async (before) => {
      await db.deleteFrom('dial_counts').where('until', '<', before).execute();
    },
  };
}
