import { pointerTo } from '../../document/index.ts';
import type { Rule } from '../inspection.ts';
import { stepName } from '../problem-at.ts';
import { shapeFindings } from '../shape-problem.ts';

/** A step's settings must fit its type's schema. */
export const configShape: Rule = {
  name: 'config-shape',
  check: ({ nodes }) =>
    [...nodes.values()].flatMap(({ id, node, shapeErrors }) =>
      shapeFindings(shapeErrors, pointerTo('nodes', id, 'config')).map(({ pointer, values }) => ({
        ...({ code: 'config-shape', severity: 'error', pointer, node: id } as const),
        values: { step: stepName(id, node), type: node.type, ...values },
      })),
    ),
};
