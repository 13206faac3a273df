import Value from 'typebox/value';
import type { Flow, FlowNode } from '../document/index.ts';
import type { NodeType } from '../sdk/index.ts';

/**
 * The flow with every default of its steps' settings written out: a revision means the same for ever, whatever defaults
 * later versions of Callwright have.
 */
export function withDefaults(flow: Flow, types: readonly NodeType[]): Flow {
  const nodes = Object.entries(flow.nodes).map(([id, node]) => [id, nodeWithDefaults(node, types)] as const);
  return { ...flow, nodes: Object.fromEntries(nodes) };
}

/** A step of an unknown type stays as it is. */
export function nodeWithDefaults(node: FlowNode, types: readonly NodeType[]): FlowNode {
  const type = types.find((one) => one.type === node.type && one.version === node.version);
  if (type === undefined) return node;
  const config = Value.Default(type.config, JSON.parse(JSON.stringify(node.config))) as FlowNode['config'];
  return { ...node, config };
}
