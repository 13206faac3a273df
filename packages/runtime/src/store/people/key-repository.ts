import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** A key for a program; the key itself is not kept. */
export type ApiKey = {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly scopes: readonly string[];
  readonly madeBy: string | null;
  readonly madeAt: number;
  /** Null: never. */
  readonly expiresAt: number | null;
  readonly usedAt: number | null;
};

export type KeyRepository = {
  /** Newest first. */
  readonly list: () => Promise<readonly ApiKey[]>;
  readonly find: (id: string) => Promise<ApiKey | null>;
  /** By the hash of the whole key. */
  readonly findByHash: (hash: string) => Promise<ApiKey | null>;
  readonly add: (key: Omit<ApiKey, 'usedAt'>, hash: string) => Promise<void>;
  readonly remove: (id: string) => Promise<boolean>;
  readonly used: (id: string, at: number) => Promise<void>;
};

export function keyRepository(db: Kysely<Tables>): KeyRepository {
  const one = async (column: 'id' | 'hash', value: string) => {
    const row = await db.selectFrom('api_keys').where(column, '=', value).selectAll().executeTakeFirst();
    return row === undefined ? null : keyOf(row);
  };
  return {
    list: async () => (await db.selectFrom('api_keys').selectAll().orderBy('made_at', 'desc').execute()).map(keyOf),
    find: (id) => one('id', id),
    findByHash: (hash) => one('hash', hash),
    add: async ({ id, title, start, scopes, madeBy, madeAt, expiresAt }, hash) => {
      await db
        .insertInto('api_keys')
        .values({
          id,
          title,
          hash,
          start,
          scopes: JSON.stringify(scopes),
          made_by: madeBy,
          made_at: madeAt,
          expires_at: expiresAt,
          used_at: null,
        })
        .execute();
    },
    remove: async (id) => {
      const { numDeletedRows } = await db.deleteFrom('api_keys').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    used: async (id, at) => {
      await db.updateTable('api_keys').set({ used_at: at }).where('id', '=', id).execute();
    },
  };
}

function keyOf({ id, title, start, scopes, made_by, made_at, expires_at, used_at }: Tables['api_keys']): ApiKey {
  return {
    id,
    title,
    start,
    scopes: JSON.parse(scopes) as string[],
    madeBy: made_by,
    madeAt: made_at,
    expiresAt: expires_at,
    usedAt: used_at,
  };
}
