import type { JsonObject } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';

/** A phone connection as it is kept: its secrets are sealed. */
export type ConnectionRow = {
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly settings: JsonObject;
  readonly secrets: string | null;
  readonly version: number;
};

export type ConnectionContent = Pick<ConnectionRow, 'title' | 'settings' | 'secrets'> & { readonly at: number };

export type ConnectionRepository = {
  readonly list: () => Promise<readonly ConnectionRow[]>;
  readonly find: (name: string) => Promise<ConnectionRow | null>;
  readonly create: (name: string, kind: string, what: ConnectionContent) => Promise<'created' | 'exists'>;
  /** Writes over `version` only. Returns the new version. */
  readonly change: (
    name: string,
    version: number,
    what: ConnectionContent,
  ) => Promise<number | { readonly changed: number } | 'missing'>;
  readonly remove: (name: string) => Promise<'removed' | 'missing'>;
};

const COLUMNS = ['name', 'kind', 'title', 'settings', 'secrets', 'version'] as const;

export function connectionRepository(db: Kysely<Tables>): ConnectionRepository {
  const find = async (name: string): Promise<ConnectionRow | null> => {
    const row = await db.selectFrom('connections').where('name', '=', name).select(COLUMNS).executeTakeFirst();
    return row === undefined ? null : rowOf(row);
  };
  return {
    find,
    list: async () => (await db.selectFrom('connections').select(COLUMNS).orderBy('name').execute()).map(rowOf),
    create: async (name, kind, { title, settings, secrets, at }) => {
      try {
        await db
          .insertInto('connections')
          .values({ name, kind, title, settings: JSON.stringify(settings), secrets, version: 1, updated_at: at })
          .execute();
        return 'created';
      } catch (error) {
        if (violatesUnique(error)) return 'exists';
        throw error;
      }
    },
    change: async (name, version, { title, settings, secrets, at }) => {
      const { numUpdatedRows } = await db
        .updateTable('connections')
        .where('name', '=', name)
        .where('version', '=', version)
        .set({ title, settings: JSON.stringify(settings), secrets, version: version + 1, updated_at: at })
        .executeTakeFirst();
      if (numUpdatedRows > 0n) return version + 1;
      const newer = await find(name);
      return newer === null ? 'missing' : { changed: newer.version };
    },
    remove: async (name) => {
      const { numDeletedRows } = await db.deleteFrom('connections').where('name', '=', name).executeTakeFirst();
      return numDeletedRows === 0n ? 'missing' : 'removed';
    },
  };
}

function rowOf(row: Pick<Tables['connections'], (typeof COLUMNS)[number]>): ConnectionRow {
  return { ...row, settings: JSON.parse(row.settings) as JsonObject };
}
