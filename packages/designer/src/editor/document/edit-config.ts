import type { Flow } from '@callwright/flow/document';
import { exitsOf, type NodeTypes } from '../../nodes/node-types.ts';
import { withStep } from './edit-steps.ts';

/** Gives a step another config; its ways follow an exit that the change renamed, and end with one that it removed. */
export function setConfig(flow: Flow, types: NodeTypes, id: string, config: Record<string, unknown>): Flow {
  const node = flow.nodes[id];
  if (node === undefined || node.config === config) return flow;
  const before = exitsOf(types, node);
  const after = exitsOf(types, { ...node, config });
  return withStep(flow, id, { ...node, config, next: followExits(before, after, node.next) });
}

/** One exit gone and one new in a single change is a renaming. */
export function followExits(
  before: readonly string[],
  after: readonly string[],
  next: Readonly<Record<string, string>>,
): Record<string, string> {
  const gone = before.filter((exit) => !after.includes(exit));
  const fresh = after.filter((exit) => !before.includes(exit));
  const kept = Object.fromEntries(Object.entries(next).filter(([exit]) => !gone.includes(exit)));
  const [from] = gone;
  const [to] = fresh;
  const target = from === undefined ? undefined : next[from];
  if (gone.length === 1 && fresh.length === 1 && to !== undefined && target !== undefined) kept[to] = target;
  return kept;
}
