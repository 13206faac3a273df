import { nodeWithDefaults } from '@callwright/flow/check';
import type { Flow, FlowNode } from '@callwright/flow/document';
import { nodeTypes } from '../../nodes/use-node-texts.ts';

const completed = new WeakMap<FlowNode, FlowNode>();

/**
 * A draft with the defaults that going live writes into it: what differs from a version then is what somebody changed.
 * Steps that stay the same objects are completed once.
 */
export function asItWouldRun(draft: Flow): Flow {
  const nodes = Object.entries(draft.nodes).map(([id, node]) => {
    const whole = completed.get(node) ?? nodeWithDefaults(node, nodeTypes.all);
    completed.set(node, whole);
    return [id, whole] as const;
  });
  return { ...draft, nodes: Object.fromEntries(nodes) };
}
