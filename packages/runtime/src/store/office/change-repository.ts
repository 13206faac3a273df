import { randomBytes } from 'node:crypto';
import type { Json } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { NamedKind } from './named-repository.ts';

/** One change of something that people keep. `before` is null when it was made, `after` when it was removed. */
export type Change = {
  readonly id: string;
  readonly at: number;
  /** Who did it; null as long as nobody signs in. */
  readonly person: string | null;
  readonly kind: NamedKind;
  readonly name: string;
  readonly title: string;
  /** The version that it made. */
  readonly version: number;
  readonly before: Json | null;
  readonly after: Json | null;
};

export type ChangeRepository = {
  /** Newest first. */
  readonly of: (kind: NamedKind, name: string, limit: number) => Promise<readonly Change[]>;
  readonly find: (id: string) => Promise<Change | null>;
};

export function changeRepository(db: Kysely<Tables>): ChangeRepository {
  return {
    of: async (kind, name, limit) => {
      const rows = await db
        .selectFrom('changes')
        .where('kind', '=', kind)
        .where('name', '=', name)
        .selectAll()
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(changeOf);
    },
    find: async (id) => {
      const row = await db.selectFrom('changes').where('id', '=', id).selectAll().executeTakeFirst();
      return row === undefined ? null : changeOf(row);
    },
  };
}

/** Writes a change down, in the transaction that makes it. */
export async function noteChange(db: Kysely<Tables>, change: Omit<Change, 'id'>): Promise<void> {
  const { before, after, ...rest } = change;
  await db
    .insertInto('changes')
    .values({ ...rest, id: changeId(change), before: textOf(before), after: textOf(after) })
    .execute();
}

/** Sorted by time, and within one millisecond by version. */
function changeId({ at, version }: Omit<Change, 'id'>): string {
  return `${at.toString(36).padStart(9, '0')}-${version.toString(36).padStart(5, '0')}-${randomBytes(4).toString('hex')}`;
}

function changeOf(row: Tables['changes']): Change {
  const { before, after, kind, ...rest } = row;
  return { ...rest, kind: kind as NamedKind, before: jsonOf(before), after: jsonOf(after) };
}

const textOf = (json: Json | null) => (json === null ? null : JSON.stringify(json));
const jsonOf = (text: string | null) => (text === null ? null : (JSON.parse(text) as Json));
