import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { FlowDocument } from './flow-repository.ts';

export type Draft = {
  readonly flow: string;
  readonly version: number;
  readonly document: string;
  readonly updatedAt: number;
};

/** `changed`: somebody else saved first. Nothing was written; their draft is in the answer. */
export type DraftSaved =
  | { readonly kind: 'saved'; readonly version: number; readonly updatedAt: number }
  | { readonly kind: 'changed'; readonly draft: Draft }
  | { readonly kind: 'missing' };

export type DraftRepository = {
  readonly find: (flow: string) => Promise<Draft | null>;
  readonly all: () => Promise<readonly Draft[]>;
  /** Saves over `version`, which must be the stored one. */
  readonly save: (flow: string, version: number, draft: FlowDocument, at: number) => Promise<DraftSaved>;
};

export function draftRepository(db: Kysely<Tables>): DraftRepository {
  const drafts = () =>
    db
      .selectFrom('drafts')
      .innerJoin('flows', 'flows.id', 'drafts.flow')
      .where('flows.removed_at', 'is', null)
      .select(['drafts.flow', 'drafts.version', 'drafts.document', 'drafts.updated_at as updatedAt']);
  const find = async (flow: string) => (await drafts().where('drafts.flow', '=', flow).executeTakeFirst()) ?? null;
  return {
    find,
    all: () => drafts().execute(),
    save: async (flow, version, draft, at) => {
      const { numUpdatedRows } = await db
        .updateTable('drafts')
        .set({
          version: version + 1,
          title: draft.title,
          languages: JSON.stringify(draft.languages),
          document: draft.document,
          updated_at: at,
        })
        .where('flow', '=', flow)
        .where('version', '=', version)
        .where('flow', 'in', (live) => live.selectFrom('flows').where('removed_at', 'is', null).select('id'))
        .executeTakeFirst();
      if (numUpdatedRows > 0n) return { kind: 'saved', version: version + 1, updatedAt: at };
      const newer = await find(flow);
      return newer === null ? { kind: 'missing' } : { kind: 'changed', draft: newer };
    },
  };
}
