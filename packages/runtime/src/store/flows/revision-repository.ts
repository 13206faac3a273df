import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';
import { type Alias, findAlias, switchAlias } from './alias-repository.ts';
import { type StandingRevision, standingRevisions } from './standing-revisions.ts';

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
  /** Who made it; null where nobody knows. */
  readonly person: string | null;
  /** Version of the draft that it was made from. */
  readonly draftVersion: number;
};
export type RevisionHead = Omit<Revision, 'flow' | 'document' | 'locks'>;

/** A new revision: of what, by whom, and whether `live` points at it from now on (it does unless told otherwise). */
export type NewRevision = {
  readonly document: string;
  readonly locks: RevisionLocks;
  readonly comment: string;
  readonly at: number;
  readonly person?: string | null;
  readonly goLive?: boolean;
};

export type Published =
  | {
      readonly kind: 'published';
      readonly revision: number;
      /** Null: no alias was switched. */
      readonly live: { readonly before: Alias | null; readonly after: Alias } | null;
    }
  /** The draft is no longer at the version that was checked. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'missing' };

export type RevisionRepository = {
  /** Makes `document` (of the draft at `version`) the next revision, and `live` point at it; noted. */
  readonly publish: (flow: string, version: number, what: NewRevision) => Promise<Published>;
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
  /** Every revision that a call may meet without anybody doing anything more: who uses what. */
  readonly standing: () => Promise<readonly StandingRevision[]>;
};

export function revisionRepository(db: Kysely<Tables>): RevisionRepository {
  const columns = [
    'revision',
    'comment',
    'person',
    'published_at as publishedAt',
    'draft_version as draftVersion',
  ] as const;
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
    standing: () => standingRevisions(db),
  };
}

async function publish(
  db: Kysely<Tables>,
  flow: string,
  version: number,
  { comment, goLive = true, ...what }: NewRevision,
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
      const revision = await writeRevision(trx, flow, version, { comment, ...what });
      if (!goLive) return { kind: 'published', revision, live: null };
      const live = await pointLive(trx, flow, revision, { comment, ...what });
      return live === null ? { kind: 'changed' } : { kind: 'published', revision, live };
    });
  } catch (error) {
    // Two who publish at once: the second sees that it was second.
    if (violatesUnique(error)) return { kind: 'changed' };
    throw error;
  }
}

/** Writes a flow's next revision, in the transaction that it is given. Returns its number. */
export async function writeRevision(
  trx: Kysely<Tables>,
  flow: string,
  draftVersion: number,
  { document, locks, comment, at, person = null }: Omit<NewRevision, 'goLive'>,
): Promise<number> {
  const last = await trx
    .selectFrom('revisions')
    .where('flow', '=', flow)
    .where('revision', '>', 0)
    .select((e) => e.fn.max('revision').as('revision'))
    .executeTakeFirst();
  const revision = (last?.revision ?? 0) + 1;
  const row = { flow, revision, draft_version: draftVersion, document, locks: JSON.stringify(locks), comment };
  await trx
    .insertInto('revisions')
    .values({ ...row, published_at: at, person })
    .execute();
  return revision;
}

/** Somebody who switches at the same moment makes us look again. */
const TRIES = 5;

/** Lets `live` point at a revision from now on; noted. Null: somebody else switches all the time. */
export async function pointLive(
  trx: Kysely<Tables>,
  flow: string,
  revision: number,
  { at, person = null, comment }: Pick<NewRevision, 'at' | 'person' | 'comment'>,
): Promise<{ before: Alias | null; after: Alias } | null> {
  const to = { revision, canary: null, at, person, comment };
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await findAlias(trx, flow, 'live');
    const after = await switchAlias(trx, { flow, alias: 'live', before, to, plan: null });
    if (after !== null) return { before, after };
  }
  return null;
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
