import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Change, changeIdsAt, changeOf } from './change.ts';

/** What is looked for among the changes; what is absent doesn't matter. */
export type ChangeQuery = {
  readonly kind?: string;
  readonly name?: string;
  readonly person?: string;
  /** From this moment on. */
  readonly from?: number;
  /** Before this moment. */
  readonly until?: number;
  /** In the name, the title, or what was written; in any case of its letters. */
  readonly text?: string;
  /** Older than this change. */
  readonly cursor?: string;
  readonly limit: number;
};

/** `cursor` begins the next page; null: there is nothing older. */
export type ChangesFound = { readonly changes: readonly Change[]; readonly cursor: string | null };

/** Newest first. */
export async function searchChanges(db: Kysely<Tables>, query: ChangeQuery): Promise<ChangesFound> {
  const { kind, name, person, from, until, text, cursor, limit } = query;
  let rows = db
    .selectFrom('changes')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (kind !== undefined) rows = rows.where('kind', '=', kind);
  if (name !== undefined) rows = rows.where('name', '=', name);
  if (person !== undefined) rows = rows.where('person', '=', person);
  if (from !== undefined) rows = rows.where('id', '>=', changeIdsAt(from));
  if (until !== undefined) rows = rows.where('id', '<', changeIdsAt(until));
  if (cursor !== undefined) rows = rows.where('id', '<', cursor);
  for (const word of wordsOf(text)) {
    const wanted = `%${word}%`;
    rows = rows.where((either) =>
      either.or(
        (['name', 'title', 'before', 'after'] as const).map(
          (column) => sql<boolean>`lower(${sql.ref(column)}) LIKE lower(${wanted}) ESCAPE '!'`,
        ),
      ),
    );
  }
  const found = await rows.execute();
  const changes = found.slice(0, limit).map(changeOf);
  return { changes, cursor: found.length > limit ? (changes.at(-1)?.id ?? null) : null };
}

/** Each word has to be there; what LIKE means by its signs is meant as written. */
function wordsOf(text: string | undefined): readonly string[] {
  const words = (text ?? '').split(/\s+/);
  return words.filter((word) => word !== '').map((word) => word.replace(/[!%_]/g, (sign) => `!${sign}`));
}
