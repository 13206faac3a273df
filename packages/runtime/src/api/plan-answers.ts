import type { PlanProblem, PlanProblemCode } from '../store/plans/plan.ts';
import { Refusal } from './refusal.ts';

type Code = 'in-the-past' | 'until-before-at' | 'not-open' | 'only-until';

const REASONS: Readonly<Record<Code | PlanProblemCode, { message: string; fix: string }>> = {
  'in-the-past': { message: 'This moment has passed.', fix: 'Choose one that is still to come.' },
  'until-before-at': { message: 'It would end before it begins.', fix: 'Choose a later end.' },
  'not-open': { message: 'This plan is over, or not at the point where this can be done.', fix: 'Look at it again.' },
  'only-until': { message: 'It has begun already.', fix: 'Change its end, or end it now.' },
  'flow-gone': { message: 'This call flow isn’t there any more.', fix: 'Choose another one.' },
  'revision-gone': { message: 'There is no such version of this call flow.', fix: 'Choose one of the list.' },
  'number-gone': { message: 'This number isn’t there any more.', fix: 'Choose another one.' },
  'not-live': {
    message: 'Nothing is live there: callers would meet nothing.',
    fix: 'Let the call flow go live first, or plan that before.',
  },
  problems: {
    message: 'This version needs something that isn’t there any more.',
    fix: 'Bring back what is listed, or mend the draft and plan that.',
  },
  'line-lacks': {
    message: 'The line of a number can’t do what this version needs.',
    fix: 'Look at the warnings of the call flow, then plan it anew.',
  },
};

/** Why something can't be planned. */
export function cannotPlan(why: Code | PlanProblem): Refusal {
  if (typeof why === 'string') return new Refusal(422, { code: why, ...REASONS[why] });
  return new Refusal(422, { code: why.code, ...REASONS[why.code], problems: why.problems });
}
