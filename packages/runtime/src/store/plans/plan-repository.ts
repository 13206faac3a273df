import type { Kysely } from 'kysely';
import { noteChange } from '../office/change-repository.ts';
import type { Tables } from '../tables.ts';
import { placesIn } from './places.ts';
import type { Plan, PlanProblem, Standing } from './plan.ts';
import { planOf, rowOf } from './plan-row.ts';
import { type PlanSettled, settlePlan } from './settle-plan.ts';

export type PlanChanged =
  | { readonly kind: 'changed'; readonly plan: Plan }
  /** Somebody else was first, or it took effect; this is how it stands. */
  | { readonly kind: 'overtaken'; readonly current: Plan | null };

/** Who changes a plan, and what the change history says of it. */
export type PlanBy = { readonly at: number; readonly person: string | null; readonly title: string };

export type PlanRepository = {
  /** Those that have still something to do, in the order of their times. */
  readonly open: () => Promise<readonly Plan[]>;
  /** Those that are over, the last first. */
  readonly over: (limit: number) => Promise<readonly Plan[]>;
  readonly find: (id: string) => Promise<Plan | null>;
  /** The first whose time has come by `moment`; null: none. */
  readonly due: (moment: number) => Promise<Plan | null>;
  /** When the next of all does something. */
  readonly nextAt: () => Promise<number | null>;
  /** What stands in every place that a plan can change. */
  readonly places: () => Promise<ReadonlyMap<string, Standing>>;
  readonly add: (plan: Plan, by: PlanBy) => Promise<void>;
  /** Writes over `before`; noted. */
  readonly change: (before: Plan, after: Plan, by: PlanBy) => Promise<PlanChanged>;
  /** Does what it does when it is due, or notes why not. */
  readonly settle: (due: Plan, problem: PlanProblem | null, now: number) => Promise<PlanSettled>;
};

export function planRepository(db: Kysely<Tables>): PlanRepository {
  const find = async (id: string) => {
    const row = await db.selectFrom('plans').where('id', '=', id).selectAll().executeTakeFirst();
    return row === undefined ? null : planOf(row);
  };
  const open = () =>
    db.selectFrom('plans').where('next_at', 'is not', null).selectAll().orderBy('next_at').orderBy('id');
  return {
    open: async () => (await open().execute()).map(planOf),
    over: async (limit) => {
      const rows = await db
        .selectFrom('plans')
        .where('next_at', 'is', null)
        .selectAll()
        .orderBy('settled_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(planOf);
    },
    find,
    due: async (moment) => {
      const row = await open().where('next_at', '<=', moment).limit(1).executeTakeFirst();
      return row === undefined ? null : planOf(row);
    },
    nextAt: async () => {
      const row = await open().limit(1).executeTakeFirst();
      return row?.next_at ?? null;
    },
    places: () => placesIn(db),
    add: (plan, by) =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto('plans').values(rowOf(plan)).execute();
        await note(trx, null, plan, by);
      }),
    change: (before, after, by) =>
      db.transaction().execute(async (trx): Promise<PlanChanged> => {
        const plan = { ...after, version: before.version + 1 };
        const { id, ...row } = rowOf(plan);
        const { numUpdatedRows } = await trx
          .updateTable('plans')
          .set(row)
          .where('id', '=', id)
          .where('version', '=', before.version)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return { kind: 'overtaken', current: await planRepository(trx).find(id) };
        await note(trx, before, plan, by);
        return { kind: 'changed', plan };
      }),
    settle: (due, problem, now) => settlePlan(db, due, problem, now),
  };
}

async function note(
  trx: Kysely<Tables>,
  before: Plan | null,
  after: Plan,
  { at, person, title }: PlanBy,
): Promise<void> {
  const { id, version } = after;
  const change = { at, person, kind: 'plan', name: id, title, version };
  await noteChange(trx, { ...change, before: before === null ? null : told(before), after: told(after) });
}

function told({ act, at, until, state, note: words }: Plan) {
  const times = { at: new Date(at).toISOString(), until: until === null ? null : new Date(until).toISOString() };
  return { ...act, ...times, state, ...(words === '' ? {} : { note: words }) };
}
