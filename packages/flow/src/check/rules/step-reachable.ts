import { reachableFrom } from '../graph-walks.ts';
import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** A step that nothing leads to: forgotten, or its wire is missing. */
export const stepReachable: Rule = {
  name: 'step-reachable',
  check: ({ flow, nodes }) => {
    if (!nodes.has(flow.start)) return [];
    const reachable = reachableFrom([flow.start, flow.onHangup, flow.onError], nodes);
    return [...nodes.values()]
      .filter(({ id }) => !reachable.has(id))
      .map((one) => problemIn(one, 'step-unreachable', 'warning', []));
  },
};
