import type { Json } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Kinds of what people keep outside of flows, each named within its kind. */
export type NamedKind = 'schedule' | 'list' | 'announcement' | 'box';

export type Named = {
  readonly name: string;
  readonly title: string;
  readonly document: Json;
  readonly version: number;
  readonly updatedAt: number;
  readonly sample: boolean;
};

export type NamedRepository = {
  readonly list: (kind: NamedKind) => Promise<readonly Named[]>;
  readonly find: (kind: NamedKind, name: string) => Promise<Named | null>;
  /** Makes or replaces it. Returns its new version. */
  readonly put: (
    kind: NamedKind,
    name: string,
    what: { title: string; document: Json; at: number; sample?: boolean },
  ) => Promise<number>;
  readonly remove: (kind: NamedKind, name: string) => Promise<'removed' | 'missing'>;
};

const COLUMNS = ['name', 'title', 'document', 'version', 'updated_at', 'sample'] as const;

export function namedRepository(db: Kysely<Tables>): NamedRepository {
  return {
    list: async (kind) => {
      const rows = await db.selectFrom('named').where('kind', '=', kind).select(COLUMNS).orderBy('name').execute();
      return rows.map(namedOf);
    },
    find: async (kind, name) => {
      const row = await db
        .selectFrom('named')
        .where('kind', '=', kind)
        .where('name', '=', name)
        .select(COLUMNS)
        .executeTakeFirst();
      return row === undefined ? null : namedOf(row);
    },
    put: async (kind, name, { title, document, at, sample }) => {
      const what = { title, document: JSON.stringify(document), updated_at: at };
      const { version } = await db
        .insertInto('named')
        .values({ kind, name, version: 1, sample: sample === true ? 1 : 0, ...what })
        .onConflict((conflict) =>
          conflict.columns(['kind', 'name']).doUpdateSet((e) => ({ ...what, version: e('named.version', '+', 1) })),
        )
        .returning('version')
        .executeTakeFirstOrThrow();
      return version;
    },
    remove: async (kind, name) => {
      const { numDeletedRows } = await db
        .deleteFrom('named')
        .where('kind', '=', kind)
        .where('name', '=', name)
        .executeTakeFirst();
      return numDeletedRows === 0n ? 'missing' : 'removed';
    },
  };
}

function namedOf(row: Pick<Tables['named'], (typeof COLUMNS)[number]>): Named {
  return {
    name: row.name,
    title: row.title,
    document: JSON.parse(row.document) as Json,
    version: row.version,
    updatedAt: row.updated_at,
    sample: row.sample === 1,
  };
}
