import type { Flow } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import Value from 'typebox/value';

/**
 * The flow with every default of its steps' settings written out: a revision means the same for ever, whatever defaults
 * later versions of Callwright have.
 */
export function withDefaults(flow: Flow, types: readonly NodeType[]): Flow {
  const nodes = Object.entries(flow.nodes).map(([id, node]) => {
    const type = types.find((one) => one.type === node.type && one.version === node.version);
    if (type === undefined) return [id, node] as const;
    const config = Value.Default(type.config, structuredClone(node.config)) as typeof node.config;
    return [id, { ...node, config }] as const;
  });
  return { ...flow, nodes: Object.fromEntries(nodes) };
}
