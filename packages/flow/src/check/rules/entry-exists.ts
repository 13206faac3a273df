import type { Problem } from '../../document/index.ts';
import type { Inspection, Rule } from '../inspection.ts';
import { problemAt } from '../problem-at.ts';

/** The steps that the flow itself names must exist: where it starts, and what follows hanging up or a failure. */
export const entryExists: Rule = {
  name: 'entry-exists',
  check: ({ flow, nodes }: Inspection): readonly Problem[] => [
    ...(nodes.has(flow.start) ? [] : [problemAt('start-missing', 'error', ['start'], { target: flow.start })]),
    ...(['onHangup', 'onError'] as const).flatMap((entry) => {
      const target = flow[entry];
      if (target === undefined || nodes.has(target)) return [];
      return [problemAt('target-missing', 'error', [entry], { variant: 'entry', exit: entry, target })];
    }),
  ],
};
