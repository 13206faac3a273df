import { behaviourOf } from '../behaviour.ts';
import { circles, reachableFrom } from '../graph-walks.ts';
import type { Rule } from '../inspection.ts';
import { problemIn, stepNames } from '../problem-at.ts';

/**
 * Steps that lead back to themselves without one of them ever waiting on the caller's line: the call would go round
 * until the engine stops it. A step of an unknown kind gets the benefit of the doubt. See check.decision.md.
 */
export const cycleWaits: Rule = {
  name: 'cycle-waits',
  check: ({ flow, nodes }) => {
    const reachable = reachableFrom([flow.start, flow.onHangup, flow.onError], nodes);
    const suspects = [...reachable].filter((id) => {
      const type = nodes.get(id)?.type;
      return type !== null && type !== undefined && !behaviourOf(type).canWait;
    });
    return circles(nodes, new Set(suspects)).flatMap((circle) => {
      const [first] = circle.map((id) => nodes.get(id)).filter((node) => node !== undefined);
      if (first === undefined) return [];
      const exit = Object.keys(first.node.next).find((one) => circle.includes(first.node.next[one] ?? ''));
      const steps = stepNames(flow, circle);
      return [problemIn(first, 'cycle-without-input', 'error', exit === undefined ? [] : ['next', exit], { steps })];
    });
  },
};
