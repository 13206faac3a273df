import { randomBytes } from 'node:crypto';
import type { Json } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Change, type ChangeNote, changeIdsAt, changeOf } from './change.ts';
import { type ChangeQuery, type ChangesFound, searchChanges } from './change-search.ts';
import { noteSeenTo } from './noted.ts';

export type { Change, ChangeNote };

export type ChangeRepository = {
  /** Newest first. */
  readonly of: (kind: string, name: string, limit: number) => Promise<readonly Change[]>;
  readonly find: (id: string) => Promise<Change | null>;
  readonly note: (change: ChangeNote) => Promise<void>;
  /** When somebody last changed this thing themselves; null: never. */
  readonly lastBy: (person: string, kind: string, name: string) => Promise<number | null>;
  /** Newest first, a page at a time. */
  readonly search: (query: ChangeQuery) => Promise<ChangesFound>;
  /** Every kind that there is a change of. */
  readonly kinds: () => Promise<readonly string[]>;
  /** Everybody who changed something. */
  readonly people: () => Promise<readonly (string | null)[]>;
};

export function changeRepository(db: Kysely<Tables>): ChangeRepository {
  const ofThing = (kind: string, name: string) =>
    db.selectFrom('changes').where('kind', '=', kind).where('name', '=', name).orderBy('id', 'desc');
  return {
    of: async (kind, name, limit) => {
      const rows = await ofThing(kind, name).selectAll().limit(limit).execute();
      return rows.map(changeOf);
    },
    find: async (id) => {
      const row = await db.selectFrom('changes').where('id', '=', id).selectAll().executeTakeFirst();
      return row === undefined ? null : changeOf(row);
    },
    note: (change) => noteChange(db, change),
    lastBy: async (person, kind, name) => {
      const row = await ofThing(kind, name).where('person', '=', person).select('at').limit(1).executeTakeFirst();
      return row?.at ?? null;
    },
    search: (query) => searchChanges(db, query),
    kinds: async () => {
      const rows = await db.selectFrom('changes').select('kind').distinct().orderBy('kind').execute();
      return rows.map(({ kind }) => kind);
    },
    people: async () => {
      const rows = await db.selectFrom('changes').select('person').distinct().execute();
      return rows.map(({ person }) => person);
    },
  };
}

/** Writes a change down, in the transaction that makes it where there is one. */
export async function noteChange(db: Kysely<Tables>, change: ChangeNote): Promise<void> {
  const { before, after, version = 0, ...rest } = change;
  await db
    .insertInto('changes')
    .values({ ...rest, version, id: changeId(change.at, version), before: textOf(before), after: textOf(after) })
    .execute();
  noteSeenTo();
}

/** Sorted by time, and within one millisecond by version. */
function changeId(at: number, version: number): string {
  return `${changeIdsAt(at)}-${version.toString(36).padStart(5, '0')}-${randomBytes(4).toString('hex')}`;
}

const textOf = (json: Json | null) => (json === null ? null : JSON.stringify(json));
