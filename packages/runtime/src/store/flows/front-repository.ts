import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';

/** A revision with something before its first step. `front`: what stands there, as text. */
export type FrontedRevision = { readonly flow: string; readonly base: number; readonly front: string };

export type FrontRepository = {
  readonly find: (of: FrontedRevision) => Promise<number | null>;
  /** Keeps `document` as a revision below zero that runs with what the base is locked to; once for each front. */
  readonly keep: (of: FrontedRevision, document: string, at: number) => Promise<number>;
  /** Every fronted revision, and the one that it was made of. */
  readonly all: () => Promise<readonly { readonly flow: string; readonly revision: number; readonly base: number }[]>;
  /** The revision that a fronted one was made of; null for every other. */
  readonly baseOf: (flow: string, revision: number) => Promise<number | null>;
};

/** Several processes may take the next number at once; each of them tries again with the one after. */
const TRIES = 10;

export function frontRepository(db: Kysely<Tables>): FrontRepository {
  const find = async ({ flow, base, front }: FrontedRevision) => {
    const row = await db
      .selectFrom('fronts')
      .where('flow', '=', flow)
      .where('base', '=', base)
      .where('front', '=', front)
      .select('revision')
      .executeTakeFirst();
    return row?.revision ?? null;
  };
  return {
    find,
    keep: async (of, document, at) => {
      for (let tries = 1; ; tries++) {
        const known = await find(of);
        if (known !== null) return known;
        try {
          return await keep(db, of, document, at);
        } catch (error) {
          if (!violatesUnique(error) || tries === TRIES) throw error;
        }
      }
    },
    all: () => db.selectFrom('fronts').select(['flow', 'revision', 'base']).execute(),
    baseOf: async (flow, revision) => {
      const row = await db
        .selectFrom('fronts')
        .where('flow', '=', flow)
        .where('revision', '=', revision)
        .select('base')
        .executeTakeFirst();
      return row?.base ?? null;
    },
  };
}

async function keep(db: Kysely<Tables>, of: FrontedRevision, document: string, at: number): Promise<number> {
  const { flow, base, front } = of;
  return db.transaction().execute(async (trx) => {
    const { locks, draft_version } = await trx
      .selectFrom('revisions')
      .where('flow', '=', flow)
      .where('revision', '=', base)
      .select(['locks', 'draft_version'])
      .executeTakeFirstOrThrow();
    const last = await trx
      .selectFrom('revisions')
      .where('flow', '=', flow)
      .where('revision', '<', 0)
      .select((e) => e.fn.min('revision').as('revision'))
      .executeTakeFirst();
    const revision = (last?.revision ?? 0) - 1;
    await trx
      .insertInto('revisions')
      .values({ flow, revision, draft_version, document, locks, comment: '', published_at: at })
      .execute();
    await trx.insertInto('fronts').values({ flow, base, front, revision }).execute();
    return revision;
  });
}
