import type { Kysely } from 'kysely';
import type { Flag, Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';

export type FlowRow = {
  readonly id: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly version: number;
  readonly updatedAt: number;
  readonly sample: boolean;
  readonly live: { readonly revision: number; readonly publishedAt: number; readonly draftVersion: number } | null;
};

/** A flow document on its way into the store; `document` is canonical JSON. */
export type FlowDocument = { readonly title: string; readonly languages: readonly string[]; readonly document: string };

export type FlowRepository = {
  /** All flows by title. */
  readonly list: () => Promise<readonly FlowRow[]>;
  readonly find: (id: string) => Promise<FlowRow | null>;
  /** A flow that was removed may be made again; its revisions go on counting. */
  readonly create: (
    id: string,
    flow: FlowDocument,
    options: { at: number; sample?: boolean },
  ) => Promise<'created' | 'exists'>;
  /** Takes the flow out of use. Calls that run on it go on. */
  readonly remove: (id: string, at: number) => Promise<'removed' | 'missing'>;
};

export function flowRepository(db: Kysely<Tables>): FlowRepository {
  const rows = () =>
    db
      .selectFrom('flows')
      .innerJoin('drafts', 'drafts.flow', 'flows.id')
      .leftJoin('aliases', (join) => join.onRef('aliases.flow', '=', 'flows.id').on('aliases.alias', '=', 'live'))
      .leftJoin('revisions', (join) =>
        join.onRef('revisions.flow', '=', 'flows.id').onRef('revisions.revision', '=', 'aliases.revision'),
      )
      .where('flows.removed_at', 'is', null)
      .select(['flows.id', 'flows.sample', 'drafts.title', 'drafts.languages', 'drafts.version', 'drafts.updated_at'])
      .select(['revisions.revision', 'revisions.published_at', 'revisions.draft_version']);
  return {
    list: async () => (await rows().orderBy('drafts.title').orderBy('flows.id').execute()).map(flowOf),
    find: async (id) => {
      const row = await rows().where('flows.id', '=', id).executeTakeFirst();
      return row === undefined ? null : flowOf(row);
    },
    create: (id, flow, { at, sample }) => create(db, id, flow, at, sample === true ? 1 : 0),
    remove: async (id, at) => {
      const { numUpdatedRows } = await db
        .updateTable('flows')
        .set({ removed_at: at })
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 0n ? 'missing' : 'removed';
    },
  };
}

async function create(
  db: Kysely<Tables>,
  id: string,
  flow: FlowDocument,
  at: number,
  sample: Flag,
): Promise<'created' | 'exists'> {
  try {
    await db.transaction().execute((trx) => writeNewFlow(trx, id, flow, at, sample));
    return 'created';
  } catch (error) {
    if (violatesUnique(error)) return 'exists';
    throw error;
  }
}

/**
 * Writes a flow that isn't there, with its draft, in the transaction that it is given; returns the draft's version.
 * @throws the database's unique violation when it is there
 */
export async function writeNewFlow(
  trx: Kysely<Tables>,
  id: string,
  flow: FlowDocument,
  at: number,
  sample: Flag,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('flows')
    .set({ removed_at: null, created_at: at, sample })
    .where('id', '=', id)
    .where('removed_at', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    await trx.insertInto('flows').values({ id, created_at: at, removed_at: null, sample }).execute();
  } else {
    // What a removed flow of this id had live is not what the new one has.
    await trx.deleteFrom('aliases').where('flow', '=', id).execute();
  }
  const before = await trx.selectFrom('drafts').where('flow', '=', id).select('version').executeTakeFirst();
  const draft = {
    version: (before?.version ?? 0) + 1,
    title: flow.title,
    languages: JSON.stringify(flow.languages),
    document: flow.document,
    updated_at: at,
  };
  await trx
    .insertInto('drafts')
    .values({ flow: id, ...draft })
    .onConflict((conflict) => conflict.column('flow').doUpdateSet(draft))
    .execute();
  return draft.version;
}

function flowOf(row: {
  id: string;
  title: string;
  languages: string;
  version: number;
  updated_at: number;
  sample: Flag;
  revision: number | null;
  published_at: number | null;
  draft_version: number | null;
}): FlowRow {
  const { revision, published_at, draft_version } = row;
  return {
    id: row.id,
    title: row.title,
    languages: JSON.parse(row.languages) as string[],
    version: row.version,
    updatedAt: row.updated_at,
    sample: row.sample === 1,
    live:
      revision === null || published_at === null || draft_version === null
        ? null
        : { revision, publishedAt: published_at, draftVersion: draft_version },
  };
}
