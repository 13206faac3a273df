import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type KeptNews = { readonly id: number; readonly sender: string; readonly news: string };

/** What processes of one installation tell each other; each reads what it hasn't read. */
export type ProcessNewsRepository = {
  readonly put: (sender: string, news: readonly string[], at: number) => Promise<void>;
  /** In order; `sender`'s own are left out. */
  readonly after: (id: number, sender: string) => Promise<readonly KeptNews[]>;
  /** The last one's number; 0: there is none. */
  readonly last: () => Promise<number>;
  readonly forget: (before: number) => Promise<void>;
};

const MOST = 500;

export function processNewsRepository(db: Kysely<Tables>): ProcessNewsRepository {
  return {
    put: async (sender, news, at) => {
      if (news.length === 0) return;
      await db
        .insertInto('process_news')
        .values(news.map((one) => ({ sender, news: one, at })))
        .execute();
    },
    after: async (id, sender) => {
      const rows = await db
        .selectFrom('process_news')
        .where('id', '>', id)
        .where('sender', '!=', sender)
        .select(['id', 'sender', 'news'])
        .orderBy('id')
        .limit(MOST)
        .execute();
      return rows.map((row) => ({ ...row, id: Number(row.id) }));
    },
    last: async () => {
      const { last } = await db
        .selectFrom('process_news')
        .select((e) => e.fn.max('id').as('last'))
        .executeTakeFirstOrThrow();
      return Number(last ?? 0);
    },
    forget: async (before) => {
      await db.deleteFrom('process_news').where('at', '<', before).execute();
    },
  };
}
