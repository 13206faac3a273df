import type { JsonObject } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type ListRow = { readonly key: string; readonly row: JsonObject };

/** Rows of the lists; a list itself is `named` with kind `list`. */
export type ListRowRepository = {
  readonly find: (list: string, key: string) => Promise<JsonObject | null>;
  readonly all: (list: string) => Promise<readonly ListRow[]>;
  /** Puts these rows in the place of all that the list had. */
  readonly replace: (list: string, rows: readonly ListRow[]) => Promise<void>;
};

const PER_STATEMENT = 500;

export function listRowRepository(db: Kysely<Tables>): ListRowRepository {
  return {
    find: async (list, key) => {
      const found = await db
        .selectFrom('list_rows')
        .where('list', '=', list)
        .where('key', '=', key)
        .select('row')
        .executeTakeFirst();
      return found === undefined ? null : (JSON.parse(found.row) as JsonObject);
    },
    all: async (list) => {
      const rows = await db
        .selectFrom('list_rows')
        .where('list', '=', list)
        .select(['key', 'row'])
        .orderBy('key')
        .execute();
      return rows.map(({ key, row }) => ({ key, row: JSON.parse(row) as JsonObject }));
    },
    replace: (list, rows) =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('list_rows').where('list', '=', list).execute();
        await insertRows(trx, list, rows);
      }),
  };
}

/** Writes rows that aren't there, in the transaction that it is given. */
export async function insertRows(trx: Kysely<Tables>, list: string, rows: readonly ListRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += PER_STATEMENT) {
    const some = rows.slice(from, from + PER_STATEMENT);
    const values = some.map(({ key, row }) => ({ list, key, row: JSON.stringify(row) }));
    await trx.insertInto('list_rows').values(values).execute();
  }
}
