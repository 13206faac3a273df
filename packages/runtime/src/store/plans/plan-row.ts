import type { Insertable, Selectable } from 'kysely';
import type { PlansTable } from '../tables.ts';
import type { Plan, PlanAct, PlanProblem, PlanState, Standing } from './plan.ts';

export function planOf(row: Selectable<PlansTable>): Plan {
  return {
    id: row.id,
    act: actOf(row),
    at: row.at,
    until: row.until,
    state: row.state as PlanState,
    nextAt: row.next_at,
    note: row.note,
    person: row.person,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    version: row.version,
    accepted: JSON.parse(row.accepted) as string[],
    before: row.before === null ? null : (JSON.parse(row.before) as Standing),
    problem: row.problem === null ? null : (JSON.parse(row.problem) as PlanProblem),
  };
}

export function rowOf(plan: Plan): Insertable<PlansTable> {
  const { act, before, problem } = plan;
  return {
    id: plan.id,
    what: act.what,
    flow: act.flow,
    alias: act.alias,
    number: act.what === 'number' ? act.number : null,
    revision: act.what === 'alias' ? act.revision : null,
    at: plan.at,
    until: plan.until,
    next_at: plan.nextAt,
    state: plan.state,
    note: plan.note,
    person: plan.person,
    created_at: plan.createdAt,
    settled_at: plan.settledAt,
    version: plan.version,
    accepted: JSON.stringify(plan.accepted),
    before: before === null ? null : JSON.stringify(before),
    problem: problem === null ? null : JSON.stringify(problem),
  };
}

function actOf({ what, flow, alias, number, revision }: Selectable<PlansTable>): PlanAct {
  return what === 'number'
    ? { what, flow, alias, number: number ?? '' }
    : { what, flow, alias, revision: revision ?? 0 };
}
