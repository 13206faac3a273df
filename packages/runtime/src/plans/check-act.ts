import { checkRevision, type FlowParts, type WouldRing } from '../flows/index.ts';
import type { PlanAct, PlanProblem, PlanProblemCode } from '../store/plans/plan.ts';

export type ActChecked = {
  /** Why it can't be done; null: it can. */
  readonly problem: PlanProblem | null;
  /** What lines lack that the version needs: whoever plans it is shown that, and accepts it. */
  readonly lacking: readonly string[];
};

/**
 * Whether something that is planned can be done as things are now: what it names is there, the version finds all that it
 * names, and the lines can do what it needs, except for what was `accepted`.
 */
export async function checkAct(
  parts: FlowParts,
  act: PlanAct,
  accepted: readonly string[] | 'all',
): Promise<ActChecked> {
  const { store } = parts;
  const [flow, numbers] = await Promise.all([store.flows.find(act.flow), store.numbers.list()]);
  if (flow === null) return cannot('flow-gone');
  const number = act.what === 'number' ? numbers.find((one) => one.number === act.number) : undefined;
  if (act.what === 'number' && number === undefined) return cannot('number-gone');
  const its = act.what === 'alias' ? act.revision : await store.revisions.pointedAt(act.flow, act.alias);
  if (its === null) return cannot('not-live');
  const revision = its > 0 ? await store.revisions.find(act.flow, its) : null;
  if (revision === null) return cannot('revision-gone');
  const ringing: readonly WouldRing[] =
    number === undefined ? numbers.filter((one) => one.flow === act.flow && one.alias === act.alias) : [number];
  const { errors, lacking } = await checkRevision(parts, revision, ringing);
  if (errors.length > 0) return { problem: { code: 'problems', problems: errors }, lacking };
  const news = accepted === 'all' ? [] : lacking.filter((one) => !accepted.includes(one));
  return { problem: news.length > 0 ? { code: 'line-lacks', problems: [] } : null, lacking };
}

function cannot(code: PlanProblemCode): ActChecked {
  return { problem: { code, problems: [] }, lacking: [] };
}
