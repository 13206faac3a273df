import type { Json } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import { noteChange } from '../office/change-repository.ts';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';
import { type Alias, aliasRepository, findAlias, switchAlias } from './alias-repository.ts';
import { type RevisionLocks, writeRevision } from './revision-repository.ts';

/** Values of a flow that are changed without publishing: what the versions become that callers may meet. */
export type LiveEdit = {
  readonly flow: string;
  /** The version that `live` must still point at. */
  readonly expected: number;
  /** New documents by the version that they take the place of; the live one is among them. */
  readonly documents: ReadonlyMap<number, string>;
  readonly at: number;
  readonly person: string | null;
  readonly comment: string;
  readonly noted: { readonly name: string; readonly title: string; readonly before: Json; readonly after: Json };
};

export type LiveEdited =
  /** `revisions`: the new ones by those whose place they take. */
  | { readonly kind: 'saved'; readonly revision: number; readonly revisions: ReadonlyMap<number, number> }
  | { readonly kind: 'changed' };

/** Thrown, so that the transaction is undone. */
class Overtaken extends Error {}

/**
 * Makes new versions and lets `live` point at them, with its share for a second one, all at once: of the flow, and of the
 * live flows that use it as a part. Calls that run keep theirs.
 */
export async function editLive(db: Kysely<Tables>, edit: LiveEdit): Promise<LiveEdited> {
  try {
    return await db.transaction().execute((trx) => write(trx, edit));
  } catch (error) {
    // Two who edit at once: the second sees that it was second.
    if (error instanceof Overtaken || violatesUnique(error)) return { kind: 'changed' };
    throw error;
  }
}

async function write(trx: Kysely<Tables>, edit: LiveEdit): Promise<LiveEdited> {
  const { flow, expected, documents, at, person, noted } = edit;
  const live = await findAlias(trx, flow, 'live');
  if (live === null || live.revision !== expected) return { kind: 'changed' };
  const revisions = new Map<number, number>();
  for (const [base, document] of documents) revisions.set(base, await writeAs(trx, edit, flow, base, { document }));
  const revision = revisions.get(expected);
  if (revision === undefined) throw new Error('The live version is among those that are edited.');
  await repoint(trx, edit, live, revisions);
  for (const user of await aliasRepository(trx).list()) {
    if (user.alias !== 'live' || user.flow === flow) continue;
    const moved = new Map<number, number>();
    for (const base of [user.revision, ...(user.canary === null ? [] : [user.canary.revision])]) {
      const locks = await locksOf(trx, user.flow, base);
      const its = revisions.get(locks.flows[flow] ?? 0);
      if (its === undefined) continue;
      const whole = { ...locks, flows: { ...locks.flows, [flow]: its } };
      moved.set(base, await writeAs(trx, edit, user.flow, base, { locks: whole }));
    }
    if (moved.size > 0) await repoint(trx, edit, user, moved);
  }
  await noteChange(trx, { at, person, kind: 'field', version: revision, ...noted });
  return { kind: 'saved', revision, revisions };
}

/** A version like another one, but for what is given. */
async function writeAs(
  trx: Kysely<Tables>,
  { at, person, comment }: LiveEdit,
  flow: string,
  base: number,
  given: { readonly document?: string; readonly locks?: RevisionLocks },
): Promise<number> {
  const row = await trx
    .selectFrom('revisions')
    .where('flow', '=', flow)
    .where('revision', '=', base)
    .select(['document', 'locks', 'draft_version'])
    .executeTakeFirstOrThrow();
  const { document = row.document, locks = JSON.parse(row.locks) as RevisionLocks } = given;
  return writeRevision(trx, flow, row.draft_version, { document, locks, comment, at, person });
}

async function repoint(
  trx: Kysely<Tables>,
  { at, person, comment }: LiveEdit,
  before: Alias,
  revisions: ReadonlyMap<number, number>,
): Promise<void> {
  const { flow, alias, canary } = before;
  const to = {
    revision: revisions.get(before.revision) ?? before.revision,
    canary: canary === null ? null : { ...canary, revision: revisions.get(canary.revision) ?? canary.revision },
    at,
    person,
    comment,
  };
  // What a plan has put there still ends as planned.
  const plan = before.plan === null ? null : { id: before.plan, since: at };
  if ((await switchAlias(trx, { flow, alias, before, to, plan })) === null) throw new Overtaken();
}

async function locksOf(trx: Kysely<Tables>, flow: string, revision: number): Promise<RevisionLocks> {
  const row = await trx
    .selectFrom('revisions')
    .where('flow', '=', flow)
    .where('revision', '=', revision)
    .select('locks')
    .executeTakeFirst();
  return row === undefined ? { flows: {}, types: {} } : (JSON.parse(row.locks) as RevisionLocks);
}
