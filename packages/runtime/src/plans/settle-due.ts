import type { FlowParts } from '../flows/index.ts';
import type { Plan, PlanAct, PlanProblem } from '../store/plans/plan.ts';
import { checkAct } from './check-act.ts';

/** Does all that is due by `moment` (real time). @throws when the database can't be asked */
export type SettleDue = (moment: number) => Promise<void>;

/** More plans than anybody has; each comes at most twice. */
const MOST = 10_000;

/**
 * One at a time and in the order of their times. Each is checked again before: one that can't be done any more is not done,
 * and its callers go on as before. `settled` hears what became of each.
 */
export function createSettleDue(parts: FlowParts, settled: (plan: Plan) => void): SettleDue {
  const { store } = parts;
  let running: Promise<void> = Promise.resolve();

  async function settleAll(moment: number): Promise<void> {
    for (let count = 0; count < MOST; count++) {
      const due = await store.plans.due(moment);
      if (due === null) return;
      const outcome = await store.plans.settle(due, await problemOf(parts, due), parts.now());
      if (outcome.kind === 'settled') settled(outcome.plan);
    }
    throw new Error('Plans come due again and again.');
  }

  return (moment) => {
    const mine = running.then(() => settleAll(moment));
    running = mine.catch(() => undefined);
    return mine;
  };
}

async function problemOf(parts: FlowParts, due: Plan): Promise<PlanProblem | null> {
  const act = due.state === 'planned' ? due.act : wayBack(due);
  if (act === null) return null;
  return (await checkAct(parts, act, due.state === 'planned' ? due.accepted : 'all')).problem;
}

/** What its end does; null where nothing of that can be wrong. */
function wayBack({ act, before }: Plan): PlanAct | null {
  const value = before?.value ?? null;
  if (value === null) return null;
  if ('revision' in value) return act.what === 'alias' ? { ...act, revision: value.revision } : null;
  const { flow, alias } = value;
  return flow === null || act.what === 'alias' ? null : { ...act, flow, alias };
}
