import type { Kysely } from 'kysely';
import { takeEffect } from '../../plans/take-effect.ts';
import { findAlias, switchAlias } from '../flows/alias-repository.ts';
import { noteChange } from '../office/change-repository.ts';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';
import type { Plan, PlanProblem, Standing } from './plan.ts';
import { planOf, rowOf } from './plan-row.ts';

/** `overtaken`: another process did it, or somebody changed the plan or its place meanwhile; look again. */
export type PlanSettled = { readonly kind: 'settled'; readonly plan: Plan } | { readonly kind: 'overtaken' };

/** Undoes the transaction: what it was decided on is not there any more. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Who did what a plan does, in the change history. */
export const BY_PLAN = 'system:plan';

/**
 * Does what a plan that is due does: once, however many processes try, with its place and its note in one transaction.
 * `problem`: why it must not be done; then its place stays as it is.
 */
export async function settlePlan(
  db: Kysely<Tables>,
  due: Plan,
  problem: PlanProblem | null,
  now: number,
): Promise<PlanSettled> {
  try {
    return await db.transaction().execute(async (trx): Promise<PlanSettled> => {
      const found = await standingOf(trx, due);
      const effect =
        problem === null
          ? takeEffect(due, found, await activePlans(trx))
          : { plan: failed(due, problem), standing: null, lifted: null };
      const plan = { ...effect.plan, version: due.version + 1 };
      await write(trx, due, plan);
      if (effect.lifted !== null) {
        await write(trx, effect.lifted, { ...effect.lifted, version: effect.lifted.version + 1 });
      }
      if (effect.standing !== null) await point(trx, due, found, effect.standing, now);
      if (plan.state === 'failed' || plan.state === 'kept') await noteOutcome(trx, plan, now);
      return { kind: 'settled', plan };
    });
  } catch (error) {
    if (error instanceof Overtaken || violatesUnique(error)) return { kind: 'overtaken' };
    throw error;
  }
}

/** What fails at its end leaves in its place what it put there. */
function failed(plan: Plan, problem: PlanProblem): Plan {
  const state = plan.state === 'planned' ? 'failed' : 'kept';
  return { ...plan, state, nextAt: null, settledAt: plan.nextAt, problem };
}

async function write(trx: Kysely<Tables>, before: Plan, after: Plan): Promise<void> {
  const { id, ...row } = rowOf(after);
  const { numUpdatedRows } = await trx
    .updateTable('plans')
    .set(row)
    .where('id', '=', id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Overtaken();
}

async function activePlans(trx: Kysely<Tables>): Promise<readonly Plan[]> {
  const rows = await trx.selectFrom('plans').where('state', '=', 'active').selectAll().execute();
  return rows.map(planOf);
}

async function standingOf(trx: Kysely<Tables>, { act }: Plan): Promise<Standing> {
  if (act.what === 'alias') {
    const alias = await findAlias(trx, act.flow, act.alias);
    if (alias === null) return { value: null, plan: null };
    return { value: { revision: alias.revision, canary: alias.canary }, plan: alias.plan };
  }
  const row = await trx
    .selectFrom('numbers')
    .where('number', '=', act.number)
    .select(['flow', 'alias', 'plan'])
    .executeTakeFirst();
  if (row === undefined) return { value: null, plan: null };
  const { plan, ...value } = row;
  return { value, plan };
}

async function point(
  trx: Kysely<Tables>,
  { act, nextAt }: Plan,
  before: Standing,
  { value, plan }: Standing,
  now: number,
): Promise<void> {
  const since = nextAt ?? now;
  if (value === null) return;
  if ('revision' in value && act.what === 'alias') {
    const { flow, alias } = act;
    const to = { ...value, at: now, person: BY_PLAN };
    const over = await findAlias(trx, flow, alias);
    const after = await switchAlias(trx, { flow, alias, before: over, to, plan: { id: plan, since } });
    if (after === null) throw new Overtaken();
  } else if ('flow' in value && act.what === 'number') {
    await moveNumber(trx, act.number, before, { value, plan }, { since, now });
  }
}

async function moveNumber(
  trx: Kysely<Tables>,
  number: string,
  before: Standing,
  { value: to, plan }: Standing,
  { since, now }: { since: number; now: number },
): Promise<void> {
  const { value: from } = before;
  if (from === null || to === null || 'revision' in from || 'revision' in to) throw new Overtaken();
  const row = await trx
    .updateTable('numbers')
    .set({ flow: to.flow, alias: to.alias, plan, since, was_flow: from.flow, was_alias: from.alias })
    .where('number', '=', number)
    .where('flow', 'is not distinct from', from.flow)
    .where('alias', '=', from.alias)
    .returning('title')
    .executeTakeFirst();
  if (row === undefined) throw new Overtaken();
  await noteChange(trx, {
    at: now,
    person: BY_PLAN,
    kind: 'number',
    name: number,
    title: row.title,
    before: { flow: from.flow, alias: from.alias },
    after: { flow: to.flow, alias: to.alias },
  });
}

async function noteOutcome(
  trx: Kysely<Tables>,
  { id, act, state, problem, version }: Plan,
  now: number,
): Promise<void> {
  await noteChange(trx, {
    at: now,
    person: BY_PLAN,
    kind: 'plan',
    name: id,
    title: act.what === 'number' ? act.number : act.flow,
    version,
    before: { ...act },
    after: { ...act, state, ...(problem === null ? {} : { reason: problem.code }) },
  });
}
