import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** Every wire must end at a step. */
export const targetExists: Rule = {
  name: 'target-exists',
  check: ({ nodes }) =>
    [...nodes.values()].flatMap((one) =>
      Object.entries(one.node.next)
        .filter(([, target]) => !nodes.has(target))
        .map(([exit, target]) => problemIn(one, 'target-missing', 'error', ['next', exit], { exit, target })),
    ),
};
