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

export type PlanProblem = {
  /** `flow-gone`, `revision-gone`, `number-gone`, `not-live`, `problems`. */
  readonly code: string;
  readonly message: string;
  /** Places in the call flow, where the code is `problems`. */
  readonly problems: readonly { readonly code: string; readonly message: string; readonly node: string | null }[];
};

export type PlanSummary = {
  id: string;
  act: PlanAct;
  /** Title of the flow that it is about. */
  flowTitle: string;
  /** Numbers whose callers meet it. */
  numbers: string[];
  at: string;
  until: string | null;
  state: PlanState;
  /** What was planned: the comment of a version that goes live, or a note. */
  note: string;
  person: string | null;
  createdAt: string;
  /** Goes up with every change; changing and cancelling name it. */
  version: number;
  problem: PlanProblem | null;
};
