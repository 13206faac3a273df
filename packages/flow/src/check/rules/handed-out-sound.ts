import { handedOutFields } from '../handed-out-fields.ts';
import type { Rule } from '../inspection.ts';
import { problemAt } from '../problem-at.ts';

/** What is left to the office is there, is what it is said to be, and decides no ways out. */
export const handedOutSound: Rule = {
  name: 'handed-out-sound',
  check: ({ flow, types }) =>
    handedOutFields(flow, types).flatMap(({ field, fault }, nth) =>
      fault === null
        ? []
        : [problemAt('handed-out-unsound', 'error', ['handedOut', nth], { variant: fault, title: field.title })],
    ),
};
