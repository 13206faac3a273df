import type { PlanAct, PlanProblem, PlanState } from '../store/plans/plan.ts';

export type { PlanAct, PlanProblem, PlanState };

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
  /** When it was over. */
  settledAt: string | null;
  /** Goes up with every change; changing and cancelling name it. */
  version: number;
  problem: PlanProblem | null;
};
