import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** Every step must be of a kind that this installation has, in a version that it has. */
export const typeKnown: Rule = {
  name: 'type-known',
  check: ({ nodes, types }) => {
    const known = new Set(types.map(({ type }) => type));
    return [...nodes.values()]
      .filter(({ type }) => type === null)
      .map((one) => {
        const { type, version } = one.node;
        return known.has(type)
          ? problemIn(one, 'type-version-unknown', 'error', ['version'], { version })
          : problemIn(one, 'type-unknown', 'error', ['type']);
      });
  },
};
