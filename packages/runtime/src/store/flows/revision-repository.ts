import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';

/** What a revision runs with, whatever is published later: revisions of its subflows, versions of its node types. */
export type RevisionLocks = {
  readonly flows: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, readonly number[]>>;
};

export type Revision = {
  readonly flow: string;
  readonly revision: number;
  readonly document: string;
  readonly locks: RevisionLocks;
  readonly comment: string;
  readonly publishedAt: number;
};
export type RevisionHead = Pick<Revision, 'revision' | 'comment' | 'publishedAt'>;

export type Published =
  | { readonly kind: 'published'; readonly revision: number }
  /** The draft is no longer at the version that was checked. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'missing' };

export type RevisionRepository = {
  /** Makes `document` (of the draft at `version`) the next revision, and `live` point at it. */
  readonly publish: (
    flow: string,
    version: number,
    what: { document: string; locks: RevisionLocks; comment: string; at: number },
  ) => Promise<Published>;
  /** Keeps `document` for trials, under a number below zero; the same thing twice under the same number. */
  readonly stage: (
    flow: string,
    version: number,
    what: { document: string; locks: RevisionLocks; at: number },
  ) => Promise<number>;
  /** What was live, newest first. */
  readonly list: (flow: string) => Promise<readonly RevisionHead[]>;
  readonly find: (flow: string, revision: number) => Promise<Revision | null>;
  /** The revision that an alias points at, `live` by default. */
  readonly pointedAt: (flow: string, alias?: string) => Promise<number | null>;
  /** Locks of every live revision, by flow: who uses what. */
  readonly liveLocks: () => Promise<readonly { flow: string; revision: number; locks: RevisionLocks }[]>;
};

export function revisionRepository(db: Kysely<Tables>): RevisionRepository {
  const columns = ['revision', 'comment', 'published_at as publishedAt'] as const;
  return {
    publish: (flow, version, what) => publish(db, flow, version, what),
    stage: (flow, version, what) => stage(db, flow, version, what),
    list: (flow) =>
      db
        .selectFrom('revisions')
        .where('flow', '=', flow)
        .where('revision', '>', 0)
        .select(columns)
        .orderBy('revision', 'desc')
        .execute(),
    find: async (flow, revision) => {
      const row = await db
        .selectFrom('revisions')
        .where('flow', '=', flow)
        .where('revision', '=', revision)
        .select(['flow', 'document', 'locks', ...columns])
        .executeTakeFirst();
      return row === undefined ? null : { ...row, locks: JSON.parse(row.locks) as RevisionLocks };
    },
    pointedAt: async (flow, alias = 'live') => {
      const row = await db
        .selectFrom('aliases')
        .innerJoin('flows', 'flows.id', 'aliases.flow')
        .where('flows.removed_at', 'is', null)
        .where('aliases.flow', '=', flow)
        .where('alias', '=', alias)
        .select('revision')
        .executeTakeFirst();
      return row?.revision ?? null;
    },
    liveLocks: async () => {
      const rows = await db
        .selectFrom('aliases')
        .innerJoin('flows', 'flows.id', 'aliases.flow')
        .innerJoin('revisions', (join) =>
          join.onRef('revisions.flow', '=', 'aliases.flow').onRef('revisions.revision', '=', 'aliases.revision'),
        )
        .where('flows.removed_at', 'is', null)
        .where('aliases.alias', '=', 'live')
        .select(['aliases.flow', 'aliases.revision', 'revisions.locks'])
        .execute();
      return rows.map((row) => ({ ...row, locks: JSON.parse(row.locks) as RevisionLocks }));
    },
  };
}

async function publish(
  db: Kysely<Tables>,
  flow: string,
  version: number,
  { document, locks, comment, at }: { document: string; locks: RevisionLocks; comment: string; at: number },
): Promise<Published> {
  try {
    return await db.transaction().execute(async (trx): Promise<Published> => {
      const draft = await trx
        .selectFrom('drafts')
        .innerJoin('flows', 'flows.id', 'drafts.flow')
        .where('flows.removed_at', 'is', null)
        .where('drafts.flow', '=', flow)
        .select('drafts.version')
        .executeTakeFirst();
      if (draft === undefined) return { kind: 'missing' };
      if (draft.version !== version) return { kind: 'changed' };
      const last = await trx
        .selectFrom('revisions')
        .where('flow', '=', flow)
        .where('revision', '>', 0)
        .select((e) => e.fn.max('revision').as('revision'))
        .executeTakeFirst();
      const revision = (last?.revision ?? 0) + 1;
      await trx
        .insertInto('revisions')
        .values({
          flow,
          revision,
          draft_version: version,
          document,
          locks: JSON.stringify(locks),
          comment,
          published_at: at,
        })
        .execute();
      await trx
        .insertInto('aliases')
        .values({ flow, alias: 'live', revision })
        .onConflict((conflict) => conflict.columns(['flow', 'alias']).doUpdateSet({ revision }))
        .execute();
      return { kind: 'published', revision };
    });
  } catch (error) {
    // Two who publish at once: the second sees that it was second.
    if (violatesUnique(error)) return { kind: 'changed' };
    throw error;
  }
}

async function stage(
  db: Kysely<Tables>,
  flow: string,
  version: number,
  { document, locks, at }: { document: string; locks: RevisionLocks; at: number },
): Promise<number> {
  const locked = JSON.stringify(locks);
  return db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('revisions')
      .where('flow', '=', flow)
      .where('revision', '<', 0)
      .select(['revision', 'document', 'locks'])
      .orderBy('revision')
      .executeTakeFirst();
    if (last !== undefined && last.document === document && last.locks === locked) return last.revision;
    const revision = (last?.revision ?? 0) - 1;
    await trx
      .insertInto('revisions')
      .values({ flow, revision, draft_version: version, document, locks: locked, comment: '', published_at: at })
      .execute();
    return revision;
  });
}
