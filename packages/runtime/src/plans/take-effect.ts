import { type Plan, pointedBy, type Standing } from '../store/plans/plan.ts';

/** A plan that has taken effect, what then stands in its place, and a plan above it that was told so. */
export type Effect = {
  readonly plan: Plan;
  /** Null: the place stays as it is. */
  readonly standing: Standing | null;
  readonly lifted: Plan | null;
};

/**
 * What a plan that is due does to its place: its beginning, or its end. Pure, so that the same decides when a plan is
 * really done and when a call's own clock is ahead of it. `others`: all plans that are active.
 */
export function takeEffect(plan: Plan, standing: Standing, others: readonly Plan[]): Effect {
  return plan.state === 'planned' ? begin(plan, standing) : end(plan, standing, others);
}

function begin(plan: Plan, before: Standing): Effect {
  const ends = plan.until !== null;
  const state = ends ? 'active' : 'done';
  return {
    plan: { ...plan, state, nextAt: plan.until, before, settledAt: ends ? null : plan.at },
    standing: { value: pointedBy(plan.act), plan: plan.id },
    lifted: null,
  };
}

function end(plan: Plan, standing: Standing, others: readonly Plan[]): Effect {
  const over = (state: 'done' | 'kept') => ({ ...plan, state, nextAt: null, settledAt: plan.nextAt });
  const { before } = plan;
  // An alias that nothing stood behind before can't go back: its callers would meet nothing.
  if (before === null || before.value === null) return { plan: over('kept'), standing: null, lifted: null };
  if (standing.plan === plan.id) return { plan: over('done'), standing: before, lifted: null };
  // Another plan stands above it: that one must not bring it back at its own end.
  const above = others.find((other) => other.state === 'active' && other.before?.plan === plan.id);
  if (above !== undefined) return { plan: over('done'), standing: null, lifted: { ...above, before } };
  return { plan: over('kept'), standing: null, lifted: null };
}

/** Which of two plans that are due goes first. */
export function byTime(one: Plan, other: Plan): number {
  const late = Number.POSITIVE_INFINITY;
  return (one.nextAt ?? late) - (other.nextAt ?? late) || (one.id < other.id ? -1 : 1);
}
