import { randomBytes } from 'node:crypto';
import type { FlowParts } from '../flows/index.ts';
import { type Plan, type PlanAct, type PlanProblem, placeOf } from '../store/plans/plan.ts';
import { checkAct } from './check-act.ts';

/** What somebody plans. Times are milliseconds since the epoch. */
export type PlanOrder = {
  readonly act: PlanAct;
  readonly at: number;
  readonly until: number | null;
  readonly note: string;
};

/** What somebody changes of a plan; what is absent stays. */
export type PlanChange = {
  readonly at?: number;
  readonly until?: number | null;
  /** Of an alias. */
  readonly revision?: number;
};

export type PlanOrdered =
  | { readonly kind: 'ordered'; readonly plan: Plan }
  | { readonly kind: 'in-the-past' | 'until-before-at' | 'not-open' | 'only-until' | 'missing' }
  /** Another plan does something to the same thing at the same moment. */
  | { readonly kind: 'clash'; readonly plan: Plan }
  /** Somebody changed it meanwhile, or it took effect. */
  | { readonly kind: 'overtaken'; readonly current: Plan | null }
  | { readonly kind: 'problem'; readonly problem: PlanProblem };

export type PlanOrders = {
  /** Why this can't be planned, whatever the version would be; null: it can. */
  readonly refusal: (order: Omit<PlanOrder, 'note'>) => Promise<Exclude<PlanOrdered, { kind: 'ordered' }> | null>;
  readonly add: (order: PlanOrder, person: string | null) => Promise<PlanOrdered>;
  readonly change: (id: string, version: number, change: PlanChange, person: string | null) => Promise<PlanOrdered>;
  /** Of a plan that isn't due yet. */
  readonly cancel: (id: string, version: number, person: string | null) => Promise<PlanOrdered>;
  /** Of a plan that is active: what stood before comes back now. */
  readonly end: (id: string, version: number, person: string | null) => Promise<PlanOrdered>;
};

/** Planning, and changing one's mind. Every change is noted. */
export function createPlanOrders(
  parts: FlowParts,
  { changed, settleDue }: { readonly changed: () => void; readonly settleDue: (moment: number) => Promise<void> },
): PlanOrders {
  const { store, now } = parts;

  const titleOf = async ({ act }: Plan) =>
    act.what === 'number' ? act.number : ((await store.flows.find(act.flow))?.title ?? act.flow);

  async function refusal(order: Omit<PlanOrder, 'note'>, id: string | null) {
    if (order.at <= now()) return { kind: 'in-the-past' } as const;
    if (order.until !== null && order.until <= order.at) return { kind: 'until-before-at' } as const;
    const open = await store.plans.open();
    const clash = open.find(
      (other) => other.id !== id && placeOf(other.act) === placeOf(order.act) && other.nextAt === order.at,
    );
    return clash === undefined ? null : ({ kind: 'clash', plan: clash } as const);
  }

  /** What is planned for a version that is live only by then is checked then. */
  async function checked(act: PlanAct, at: number) {
    const { problem, lacking } = await checkAct(parts, act, 'all');
    if (problem?.code !== 'not-live' || act.what !== 'number') return { problem, lacking };
    const open = await store.plans.open();
    const by = open.some(
      (one) => one.act.what === 'alias' && placeOf(one.act) === `alias ${act.flow} ${act.alias}` && one.at <= at,
    );
    return { problem: by ? null : problem, lacking };
  }

  async function save(before: Plan, after: Plan, person: string | null): Promise<PlanOrdered> {
    const saved = await store.plans.change(before, after, { at: now(), person, title: await titleOf(before) });
    if (saved.kind === 'overtaken') return saved;
    changed();
    return { kind: 'ordered', plan: saved.plan };
  }

  /** The plan as somebody has seen it, in one of the states in which this can be done. */
  async function seen(id: string, version: number, states: readonly Plan['state'][]) {
    const plan = await store.plans.find(id);
    if (plan === null) return { kind: 'missing' } as const;
    if (plan.version !== version) return { kind: 'overtaken', current: plan } as const;
    return states.includes(plan.state) ? ({ kind: 'seen', plan } as const) : ({ kind: 'not-open' } as const);
  }

  async function changePlanned(plan: Plan, change: PlanChange, person: string | null): Promise<PlanOrdered> {
    const { at = plan.at, until = plan.until, revision } = change;
    const act = revision === undefined || plan.act.what === 'number' ? plan.act : { ...plan.act, revision };
    const refused = await refusal({ act, at, until }, plan.id);
    if (refused !== null) return refused;
    const { problem, lacking } = await checked(act, at);
    if (problem !== null) return { kind: 'problem', problem };
    return save(plan, { ...plan, act, at, until, nextAt: at, accepted: lacking }, person);
  }

  async function changeActive(plan: Plan, change: PlanChange, person: string | null): Promise<PlanOrdered> {
    const { until = plan.until } = change;
    if (change.at !== undefined || change.revision !== undefined) return { kind: 'only-until' };
    if (until === null) return save(plan, { ...plan, until, nextAt: null, state: 'done', settledAt: now() }, person);
    if (until <= now()) return { kind: 'in-the-past' };
    return save(plan, { ...plan, until, nextAt: until }, person);
  }

  return {
    refusal: (order) => refusal(order, null),
    add: async (order, person) => {
      const refused = await refusal(order, null);
      if (refused !== null) return refused;
      const { problem, lacking } = await checked(order.act, order.at);
      if (problem !== null) return { kind: 'problem', problem };
      const createdAt = now();
      const plan: Plan = {
        ...order,
        id: `${createdAt.toString(36).padStart(9, '0')}${randomBytes(6).toString('hex')}`,
        state: 'planned',
        nextAt: order.at,
        person,
        createdAt,
        settledAt: null,
        version: 1,
        accepted: lacking,
        before: null,
        problem: null,
      };
      await store.plans.add(plan, { at: createdAt, person, title: await titleOf(plan) });
      changed();
      return { kind: 'ordered', plan };
    },
    change: async (id, version, change, person) => {
      const found = await seen(id, version, ['planned', 'active']);
      if (found.kind !== 'seen') return found;
      const { plan } = found;
      return plan.state === 'planned' ? changePlanned(plan, change, person) : changeActive(plan, change, person);
    },
    cancel: async (id, version, person) => {
      const found = await seen(id, version, ['planned']);
      if (found.kind !== 'seen') return found;
      const { plan } = found;
      return save(plan, { ...plan, state: 'cancelled', nextAt: null, settledAt: now() }, person);
    },
    end: async (id, version, person) => {
      const found = await seen(id, version, ['active']);
      if (found.kind !== 'seen') return found;
      const { plan } = found;
      const at = now();
      const saved = await save(plan, { ...plan, until: at, nextAt: at }, person);
      if (saved.kind !== 'ordered') return saved;
      await settleDue(at);
      return { kind: 'ordered', plan: (await store.plans.find(id)) ?? saved.plan };
    },
  };
}
