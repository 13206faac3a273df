import { EXIT_PATTERN } from '../../document/index.ts';
import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

const pattern = new RegExp(EXIT_PATTERN);

/** A step's ways out must differ, and none may take the name that every step's failure has. */
export const exitsDistinct: Rule = {
  name: 'exits-distinct',
  check: ({ nodes }) =>
    [...nodes.values()].flatMap((one) => {
      const exits = one.shapeErrors.length === 0 ? (one.exits ?? []) : [];
      const twice = new Set(exits.filter((exit, index) => exits.indexOf(exit) !== index));
      const reserved = new Set(exits.filter((exit) => exit === 'error' || !pattern.test(exit)));
      return [
        ...[...twice].map((exit) => problemIn(one, 'exits-duplicate', 'error', ['config'], { exit })),
        ...[...reserved].map((exit) => problemIn(one, 'exit-reserved', 'error', ['config'], { exit })),
      ];
    }),
};
