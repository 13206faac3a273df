import type { Json } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';
import { noteChange } from './change-repository.ts';

/** Kinds of what people keep outside of flows, each named within its kind. */
export type NamedKind = 'schedule' | 'list' | 'announcement' | 'divert' | 'box' | 'call-test' | 'queue';

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
  /** A text that changes with anything of these kinds: whoever remembers them asks it instead of reading them again. */
  readonly stamp: (kinds: readonly NamedKind[]) => Promise<string>;
  readonly find: (kind: NamedKind, name: string) => Promise<Named | null>;
  /** Makes or replaces it. Returns its new version. */
  readonly put: (
    kind: NamedKind,
    name: string,
    what: { title: string; document: Json; at: number; sample?: boolean },
  ) => Promise<number>;
  /**
   * Changes what stands at `version` (0: nothing stands there yet), and notes who did it. `document` null removes it.
   * `changed`: somebody else was first, nothing was written.
   */
  readonly change: (kind: NamedKind, name: string, version: number, what: NamedChange) => Promise<NamedChanged>;
  readonly remove: (kind: NamedKind, name: string) => Promise<'removed' | 'missing'>;
};

export type NamedChange = {
  readonly title: string;
  readonly document: Json | null;
  readonly at: number;
  readonly person: string | null;
};
export type NamedChanged =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'changed'; readonly current: Named | null };

const COLUMNS = ['name', 'title', 'document', 'version', 'updated_at', 'sample'] as const;

export function namedRepository(db: Kysely<Tables>): NamedRepository {
  return {
    list: async (kind) => {
      const rows = await db.selectFrom('named').where('kind', '=', kind).select(COLUMNS).orderBy('name').execute();
      return rows.map(namedOf);
    },
    stamp: async (kinds) => {
      const { all, versions, latest } = await db
        .selectFrom('named')
        .where('kind', 'in', kinds)
        .select((e) => [
          e.fn.countAll().as('all'),
          e.fn.sum('version').as('versions'),
          e.fn.max('updated_at').as('latest'),
        ])
        .executeTakeFirstOrThrow();
      return `${all} ${versions} ${latest}`;
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
    change: (kind, name, version, what) => change(db, kind, name, version, what),
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

async function change(
  db: Kysely<Tables>,
  kind: NamedKind,
  name: string,
  version: number,
  { title, document, at, person }: NamedChange,
): Promise<NamedChanged> {
  try {
    return await db.transaction().execute(async (trx): Promise<NamedChanged> => {
      const current = await namedRepository(trx).find(kind, name);
      if ((current?.version ?? 0) !== version) return { kind: 'changed', current };
      const next = version + 1;
      if (!(await write(trx, kind, name, current, { title, document, at, next }))) {
        return { kind: 'changed', current: await namedRepository(trx).find(kind, name) };
      }
      const before = current?.document ?? null;
      await noteChange(trx, { at, person, kind, name, title, version: next, before, after: document });
      return { kind: 'saved', version: next };
    });
  } catch (error) {
    // Two who make it at once: the second sees that it was second.
    if (!violatesUnique(error)) throw error;
    return { kind: 'changed', current: await namedRepository(db).find(kind, name) };
  }
}

/** Whether it was written: another process may have been first since `current` was read. */
async function write(
  db: Kysely<Tables>,
  kind: NamedKind,
  name: string,
  current: Named | null,
  { title, document, at, next }: { title: string; document: Json | null; at: number; next: number },
): Promise<boolean> {
  if (current === null) {
    if (document === null) return false;
    const row = {
      kind,
      name,
      title,
      document: JSON.stringify(document),
      version: next,
      updated_at: at,
      sample: 0 as const,
    };
    await db.insertInto('named').values(row).execute();
    return true;
  }
  if (document === null) {
    const { numDeletedRows } = await db
      .deleteFrom('named')
      .where('kind', '=', kind)
      .where('name', '=', name)
      .where('version', '=', current.version)
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('named')
    .set({ title, document: JSON.stringify(document), version: next, updated_at: at })
    .where('kind', '=', kind)
    .where('name', '=', name)
    .where('version', '=', current.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
