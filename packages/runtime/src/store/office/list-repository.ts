import { canonicalJson, type Json, type JsonObject } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';
import { noteChange } from './change-repository.ts';
import { namedRepository } from './named-repository.ts';

/** What becomes of a row: `before` null makes it, `after` null takes it away. */
export type StoredRowChange = {
  readonly key: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
};

type Noted = { readonly at: number; readonly person: string | null; readonly before: Json; readonly after: Json };

export type RowsSaved =
  | { readonly kind: 'saved'; readonly version: number }
  /** These rows aren't what they were any more, and stand there like this; nothing was written. */
  | {
      readonly kind: 'rows-changed';
      readonly rows: readonly { readonly key: string; readonly row: JsonObject | null }[];
    }
  | { readonly kind: 'changed'; readonly version: number }
  | { readonly kind: 'missing' };

export type ListRepository = {
  /** How many rows each list has. */
  readonly counts: () => Promise<ReadonlyMap<string, number>>;
  readonly page: (
    list: string,
    offset: number,
    limit: number,
  ) => Promise<readonly { readonly key: string; readonly row: JsonObject }[]>;
  /**
   * Changes rows that still are what they were, all or none. `version`: the list's own, where nothing else may have
   * changed either; null: other rows may have. What was changed last is kept, to be taken back.
   */
  readonly changeRows: (
    list: string,
    version: number | null,
    changes: readonly StoredRowChange[],
    noted: Noted,
  ) => Promise<RowsSaved>;
  /** What was changed last, if nothing of the list was changed since. */
  readonly lastChange: (
    list: string,
  ) => Promise<{ readonly version: number; readonly changes: readonly StoredRowChange[] } | null>;
  /** Gives a list another name, with its rows. */
  readonly rename: (
    list: string,
    version: number,
    to: string,
    by: Omit<Noted, 'before' | 'after'>,
  ) => Promise<RowsSaved | { readonly kind: 'taken' }>;
  /** Takes a list away, with its rows. */
  readonly remove: (list: string, version: number, by: Omit<Noted, 'before' | 'after'>) => Promise<RowsSaved>;
};

const PER_STATEMENT = 400;

export function listRepository(db: Kysely<Tables>): ListRepository {
  return {
    counts: async () => {
      const rows = await db
        .selectFrom('list_rows')
        .select((e) => ['list', e.fn.countAll().as('rows')])
        .groupBy('list')
        .execute();
      return new Map(rows.map(({ list, rows: count }) => [list, Number(count)]));
    },
    page: async (list, offset, limit) => {
      const rows = await db
        .selectFrom('list_rows')
        .where('list', '=', list)
        .select(['key', 'row'])
        .orderBy('key')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(({ key, row }) => ({ key, row: JSON.parse(row) as JsonObject }));
    },
    changeRows: async (list, version, changes, noted) => {
      try {
        return await db.transaction().execute((trx) => changeRows(trx, list, version, changes, noted));
      } catch (error) {
        if (error instanceof RowsDiffer) return { kind: 'rows-changed', rows: error.rows };
        throw error;
      }
    },
    lastChange: async (list) => {
      const row = await db.selectFrom('list_changes').where('list', '=', list).selectAll().executeTakeFirst();
      return row === undefined
        ? null
        : { version: row.version, changes: JSON.parse(row.rows) as readonly StoredRowChange[] };
    },
    rename: async (list, version, to, by) => {
      try {
        return await db.transaction().execute(async (trx) => {
          const next = await step(trx, list, version);
          if (next.kind !== 'saved') return next;
          await trx
            .updateTable('named')
            .set({ name: to })
            .where('kind', '=', 'list')
            .where('name', '=', list)
            .execute();
          await trx.updateTable('list_rows').set({ list: to }).where('list', '=', list).execute();
          await trx.deleteFrom('list_changes').where('list', '=', list).execute();
          const { title, version: made } = next;
          const what = {
            ...by,
            kind: 'list',
            name: to,
            title,
            version: made,
            before: { name: list },
            after: { name: to },
          };
          await noteChange(trx, what);
          return { kind: 'saved', version: made } as const;
        });
      } catch (error) {
        if (violatesUnique(error)) return { kind: 'taken' };
        throw error;
      }
    },
    remove: (list, version, by) =>
      db.transaction().execute(async (trx) => {
        const next = await step(trx, list, version);
        if (next.kind !== 'saved') return next;
        const { title, document, version: made } = next;
        await trx.deleteFrom('named').where('kind', '=', 'list').where('name', '=', list).execute();
        await trx.deleteFrom('list_rows').where('list', '=', list).execute();
        await trx.deleteFrom('list_changes').where('list', '=', list).execute();
        await noteChange(trx, { ...by, kind: 'list', name: list, title, version: made, before: document, after: null });
        return { kind: 'saved', version: made } as const;
      }),
  };
}

type Step =
  | { readonly kind: 'saved'; readonly version: number; readonly title: string; readonly document: Json }
  | { readonly kind: 'changed'; readonly version: number }
  | { readonly kind: 'missing' };

/** Takes the list's next version, and with it its row's lock: whoever comes at the same time waits, or is told. */
async function step(trx: Kysely<Tables>, list: string, version: number | null): Promise<Step> {
  const row = await trx
    .updateTable('named')
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('kind', '=', 'list')
    .where('name', '=', list)
    .$if(version !== null, (query) => query.where('version', '=', version ?? 0))
    .returning(['version', 'title', 'document'])
    .executeTakeFirst();
  if (row !== undefined) return { kind: 'saved', ...row, document: JSON.parse(row.document) as Json };
  const current = await namedRepository(trx).find('list', list);
  return current === null ? { kind: 'missing' } : { kind: 'changed', version: current.version };
}

/** Thrown, so that the transaction is undone. */
class RowsDiffer extends Error {
  readonly rows: Extract<RowsSaved, { kind: 'rows-changed' }>['rows'];
  constructor(rows: RowsDiffer['rows']) {
    super('rows differ');
    this.rows = rows;
  }
}

async function changeRows(
  trx: Kysely<Tables>,
  list: string,
  version: number | null,
  changes: readonly StoredRowChange[],
  { at, person, before, after }: Noted,
): Promise<RowsSaved> {
  const next = await step(trx, list, version);
  if (next.kind !== 'saved') return next;
  const stand = await rowsOf(trx, list, changes);
  const differ = changes.filter(({ key, before: was }) => !same(stand.get(key) ?? null, was));
  if (differ.length > 0) {
    throw new RowsDiffer(differ.map(({ key }) => ({ key, row: stand.get(key) ?? null })));
  }
  for (const some of inPortions(changes)) {
    const keys = some.map(({ key }) => key);
    await trx.deleteFrom('list_rows').where('list', '=', list).where('key', 'in', keys).execute();
    const values = some.flatMap(({ key, after: row }) =>
      row === null ? [] : [{ list, key, row: JSON.stringify(row) }],
    );
    if (values.length > 0) await trx.insertInto('list_rows').values(values).execute();
  }
  await trx.updateTable('named').set({ updated_at: at }).where('kind', '=', 'list').where('name', '=', list).execute();
  const kept = { version: next.version, rows: JSON.stringify(changes) };
  await trx
    .insertInto('list_changes')
    .values({ list, ...kept })
    .onConflict((conflict) => conflict.column('list').doUpdateSet(kept))
    .execute();
  await noteChange(trx, {
    at,
    person,
    kind: 'list',
    name: list,
    title: next.title,
    version: next.version,
    before,
    after,
  });
  return { kind: 'saved', version: next.version };
}

async function rowsOf(trx: Kysely<Tables>, list: string, changes: readonly StoredRowChange[]) {
  const found = new Map<string, JsonObject>();
  for (const some of inPortions(changes)) {
    const rows = await trx
      .selectFrom('list_rows')
      .where('list', '=', list)
      .where(
        'key',
        'in',
        some.map(({ key }) => key),
      )
      .select(['key', 'row'])
      .execute();
    for (const { key, row } of rows) found.set(key, JSON.parse(row) as JsonObject);
  }
  return found;
}

function inPortions<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / PER_STATEMENT) }, (_, nth) =>
    all.slice(nth * PER_STATEMENT, (nth + 1) * PER_STATEMENT),
  );
}

const same = (one: Json, other: Json) => canonicalJson(one) === canonicalJson(other);
