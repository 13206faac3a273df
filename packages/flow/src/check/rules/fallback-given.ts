import type { Rule } from '../inspection.ts';
import { problemAt } from '../problem-at.ts';

/** Where callers go when the flow itself fails. Without it they hear an apology and the call ends. */
export const fallbackGiven: Rule = {
  name: 'fallback-given',
  check: ({ flow }) => (flow.fallback === undefined ? [problemAt('fallback-missing', 'warning', [])] : []),
};
