import type { Problem } from '@callwright/flow/document';
import type { Canary } from '../flows/canary.ts';

/** What a plan does when it is due. `flow` and `alias` of a number: where it then points. */
export type PlanAct =
  | { readonly what: 'alias'; readonly flow: string; readonly alias: string; readonly revision: number }
  | { readonly what: 'number'; readonly number: string; readonly flow: string; readonly alias: string };

/**
 * `planned`: not due yet. `active`: done, and what stood before comes back at `until`. `done`: done for good, or ended as
 * planned. `kept`: at `until` something else stood there by somebody's hand, and was left. `failed`: not done, `problem`
 * says why. `cancelled`: by somebody.
 */
export type PlanState = 'planned' | 'active' | 'done' | 'kept' | 'failed' | 'cancelled';

/**
 * `flow-gone`, `revision-gone`, `number-gone`: what it names isn't there; `not-live`: nothing stands behind the alias;
 * `problems`: the version names what isn't there any more; `line-lacks`: the version needs what the line of a number can't do,
 * and could when it was planned.
 */
export type PlanProblemCode = 'flow-gone' | 'revision-gone' | 'number-gone' | 'not-live' | 'problems' | 'line-lacks';

export type PlanProblem = {
  readonly code: PlanProblemCode;
  /** What is wrong in the version, where the code is `problems`. */
  readonly problems: readonly Problem[];
};

/** What an alias or a number points at. */
export type Pointed =
  | { readonly revision: number; readonly canary: Canary | null }
  | { readonly flow: string | null; readonly alias: string };

/** What stands somewhere, and the plan that put it there; null: somebody's hand did. */
export type Standing = {
  /** Null: an alias that isn't there. */
  readonly value: Pointed | null;
  readonly plan: string | null;
};

export type Plan = {
  readonly id: string;
  readonly act: PlanAct;
  readonly at: number;
  readonly until: number | null;
  readonly state: PlanState;
  /** When it next does something; null once nothing is left to do. */
  readonly nextAt: number | null;
  readonly note: string;
  readonly person: string | null;
  readonly createdAt: number;
  readonly settledAt: number | null;
  readonly version: number;
  /** Warnings that were there when it was planned: they are no reason not to do it. */
  readonly accepted: readonly string[];
  /** What stood there when it was done. */
  readonly before: Standing | null;
  readonly problem: PlanProblem | null;
};

/** What a plan changes: one alias of one flow, or one number. */
export function placeOf(act: PlanAct): string {
  return act.what === 'alias' ? `alias ${act.flow} ${act.alias}` : `number ${act.number}`;
}

/** What stands there once it is done. */
export function pointedBy(act: PlanAct): Pointed {
  return act.what === 'alias' ? { revision: act.revision, canary: null } : { flow: act.flow, alias: act.alias };
}
