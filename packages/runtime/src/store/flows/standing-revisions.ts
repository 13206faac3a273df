import type { Kysely } from 'kysely';
import { planOf } from '../plans/plan-row.ts';
import type { Tables } from '../tables.ts';
import { aliasRepository } from './alias-repository.ts';
import type { RevisionLocks } from './revision-repository.ts';

/** Why a revision stands: an alias points at it or sends some calls to it, or a plan will put it there or bring it back. */
export type StandingBy =
  | { readonly by: 'alias' | 'canary'; readonly alias: string }
  | { readonly by: 'plan'; readonly plan: string };

/** A revision that a call may meet without anybody doing anything more. */
export type StandingRevision = {
  readonly flow: string;
  readonly revision: number;
  readonly locks: RevisionLocks;
  readonly why: readonly StandingBy[];
};

export async function standingRevisions(db: Kysely<Tables>): Promise<readonly StandingRevision[]> {
  const [aliases, planned] = await Promise.all([
    aliasRepository(db).list(),
    db.selectFrom('plans').where('next_at', 'is not', null).where('what', '=', 'alias').selectAll().execute(),
  ]);
  const found = new Map<string, { flow: string; revision: number; why: StandingBy[] }>();
  const stands = (flow: string, revision: number, why: StandingBy) => {
    const key = `${flow} ${revision}`;
    const one = found.get(key) ?? { flow, revision, why: [] };
    found.set(key, one);
    one.why.push(why);
  };
  for (const { flow, alias, revision, canary } of aliases) {
    stands(flow, revision, { by: 'alias', alias });
    if (canary !== null) stands(flow, canary.revision, { by: 'canary', alias });
  }
  for (const { id, act, before } of planned.map(planOf)) {
    if (act.what === 'alias') stands(act.flow, act.revision, { by: 'plan', plan: id });
    if (before?.value == null || !('revision' in before.value)) continue;
    stands(act.flow, before.value.revision, { by: 'plan', plan: id });
    if (before.value.canary !== null) stands(act.flow, before.value.canary.revision, { by: 'plan', plan: id });
  }
  const locks = await locksOf(db, [...found.values()]);
  return [...found.values()].flatMap((one) => {
    const its = locks.get(`${one.flow} ${one.revision}`);
    return its === undefined ? [] : [{ ...one, locks: its }];
  });
}

async function locksOf(
  db: Kysely<Tables>,
  wanted: readonly { flow: string; revision: number }[],
): Promise<ReadonlyMap<string, RevisionLocks>> {
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('flows', 'flows.id', 'revisions.flow')
    .where('flows.removed_at', 'is', null)
    .where('revisions.flow', 'in', [...new Set(wanted.map(({ flow }) => flow))])
    .where('revisions.revision', 'in', [...new Set(wanted.map(({ revision }) => revision))])
    .select(['revisions.flow', 'revisions.revision', 'revisions.locks'])
    .execute();
  return new Map(rows.map((row) => [`${row.flow} ${row.revision}`, JSON.parse(row.locks) as RevisionLocks]));
}
