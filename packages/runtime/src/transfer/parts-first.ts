import type { Flow } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { partsUsedBy } from '../flows/index.ts';

/** The flows in such an order that each comes after the parts that it uses; flows in a circle come in some order. */
export function partsFirst(flows: readonly Flow[], types: readonly NodeType[]): readonly Flow[] {
  const ordered = new Set<Flow>();
  const visiting = new Set<Flow>();
  const visit = (flow: Flow) => {
    if (ordered.has(flow) || visiting.has(flow)) return;
    visiting.add(flow);
    for (const part of partsUsedBy(flow, types)) {
      const used = flows.find(({ id }) => id === part);
      if (used !== undefined) visit(used);
    }
    ordered.add(flow);
  };
  for (const flow of flows) visit(flow);
  return [...ordered];
}
