import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** A wire at a way out that the step hasn't got: left behind by a change, nobody will ever take it. */
export const exitKnown: Rule = {
  name: 'exit-known',
  check: ({ nodes }) =>
    [...nodes.values()].flatMap((one) => {
      const { exits } = one;
      if (exits === null) return [];
      return Object.keys(one.node.next)
        .filter((exit) => exit !== 'error' && !exits.includes(exit))
        .map((exit) => problemIn(one, 'exit-unknown', 'error', ['next', exit], { exit }));
    }),
};
