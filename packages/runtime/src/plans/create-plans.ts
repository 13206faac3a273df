import type { Clock } from '../calls/clock.ts';
import type { Logger } from '../calls/logger.ts';
import type { FlowParts } from '../flows/index.ts';
import type { DuePlans } from '../releases/route-call.ts';
import type { Plan } from '../store/plans/plan.ts';
import { createPlanOrders, type PlanOrders } from './order-plans.ts';
import { createPlanTimer } from './plan-timer.ts';
import { createRingPlanned } from './ring-planned.ts';
import { createSettleDue } from './settle-due.ts';

/** What is switched at a time: planned by people, done by whoever notices first, a call or the timer. */
export type Plans = PlanOrders &
  DuePlans & {
    /** Does what came due while nobody was there, and then whatever comes due. */
    readonly start: () => Promise<void>;
    readonly stop: () => Promise<void>;
  };

/** `tell` hears of plans that could not be done, or whose end found something else; by default the alerts do. */
export function createPlans(
  parts: FlowParts,
  { clock, log, tell = tellOf(parts) }: { clock: Clock; log: Logger; tell?: (plan: Plan) => Promise<void> },
): Plans {
  const { store } = parts;
  const failed = (error: unknown) => log.error({ err: error }, 'What is planned could not be done');
  const settleDue = createSettleDue(parts, (plan) => {
    const { id, act, state, problem } = plan;
    const { what, flow, alias } = act;
    log.info({ plan: id, what, flow, alias, state, code: problem?.code }, 'A plan came due');
    if (state === 'failed' || state === 'kept') void tell(plan).catch(failed);
  });
  const timer = createPlanTimer({ clock, settleDue, nextAt: store.plans.nextAt, failed });
  return {
    ...createPlanOrders(parts, { changed: timer.nudge, settleDue }),
    ...createRingPlanned({ store, settleDue, failed }),
    start: timer.start,
    stop: timer.stop,
  };
}

/** Notes an incident that is over at once: nothing is wrong any more, but somebody must know. */
function tellOf({ store, now }: FlowParts): (plan: Plan) => Promise<void> {
  return async ({ id, act, problem }) => {
    const flow = act.what === 'number' ? null : await store.flows.find(act.flow);
    const subject = act.what === 'number' ? act.number : (flow?.title ?? act.flow);
    await store.incidents.open({ id, kind: 'plan', subject, code: problem?.code ?? 'kept', since: now() });
    await store.incidents.close('plan', subject, now());
  };
}
