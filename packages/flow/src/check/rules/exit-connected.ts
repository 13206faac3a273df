import { behaviourOf } from '../behaviour.ts';
import type { InspectedNode, Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/**
 * Whoever leaves by a way out that leads nowhere is stranded. A failure lands softly in the flow's `onError` or at its
 * fallback; without both, a step that can fail should say where to go.
 */
export const exitConnected: Rule = {
  name: 'exit-connected',
  check: ({ flow, nodes }) => {
    const landsSoftly = flow.onError !== undefined || flow.fallback !== undefined;
    return [...nodes.values()].flatMap((one) => {
      const open = [...new Set(one.exits ?? [])].filter(
        (exit) => exit !== 'error' && !Object.hasOwn(one.node.next, exit),
      );
      return [
        ...open.map((exit) => problemIn(one, 'exit-unconnected', 'error', ['next'], { exit, ...labelOf(one, exit) })),
        ...(landsSoftly || !canFail(one)
          ? []
          : [problemIn(one, 'exit-unconnected', 'warning', ['next'], { exit: 'error', variant: 'error' })]),
      ];
    });
  },
};

function canFail({ node, type }: InspectedNode): boolean {
  return type !== null && !Object.hasOwn(node.next, 'error') && behaviourOf(type).canFail;
}

/** What the config calls the way out, where it does. */
function labelOf({ type, node }: InspectedNode, exit: string): { label?: string } {
  try {
    const label = type?.exitLabel(node.config, exit);
    return label === undefined ? {} : { label };
  } catch {
    return {};
  }
}
