import type { Flow, FlowNode, Position } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { firstConfig } from './first-config.ts';
import { withoutLostFields } from './hand-out.ts';
import { freeStepId } from './step-id.ts';

export type Added = { readonly flow: Flow; readonly id: string };

/**
 * Puts a new step on the canvas; the first step becomes the one where calls begin.
 * @param config what it is set to at first
 */
export function addStep(flow: Flow, type: NodeType, position: Position, config = type.initial): Added {
  const id = freeStepId(flow.nodes, type.type);
  const node: FlowNode = {
    type: type.type,
    version: type.version,
    config: structuredClone(config),
    next: {},
  };
  return {
    id,
    flow: {
      ...flow,
      start: Object.hasOwn(flow.nodes, flow.start) ? flow.start : id,
      nodes: { ...flow.nodes, [id]: node },
      canvas: { ...flow.canvas, [id]: position },
    },
  };
}

/** Takes steps away, with every way that leads to them. */
export function removeSteps(flow: Flow, ids: readonly string[]): Flow {
  const gone = new Set(ids.filter((id) => Object.hasOwn(flow.nodes, id)));
  if (gone.size === 0) return flow;
  const nodes: Flow['nodes'] = {};
  for (const [id, node] of Object.entries(flow.nodes)) if (!gone.has(id)) nodes[id] = withoutTargets(node, gone);
  const canvas = Object.fromEntries(Object.entries(flow.canvas).filter(([id]) => !gone.has(id)));
  const { onHangup, onError, ...rest } = flow;
  return withoutLostFields({
    ...rest,
    ...(onHangup !== undefined && !gone.has(onHangup) ? { onHangup } : {}),
    ...(onError !== undefined && !gone.has(onError) ? { onError } : {}),
    start: gone.has(flow.start) ? nextStart(flow, gone) : flow.start,
    nodes,
    canvas,
  });
}

function withoutTargets(node: FlowNode, gone: ReadonlySet<string>): FlowNode {
  const ways = Object.entries(node.next);
  const kept = ways.filter(([, target]) => !gone.has(target));
  return kept.length === ways.length ? node : { ...node, next: Object.fromEntries(kept) };
}

/** Follows the ways from a removed start to the first step that stays. */
function nextStart(flow: Flow, gone: ReadonlySet<string>): string {
  const seen = new Set<string>();
  const waiting = [flow.start];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (!gone.has(id) && Object.hasOwn(flow.nodes, id)) return id;
    waiting.push(...Object.values(flow.nodes[id]?.next ?? {}));
  }
  return flow.start;
}

/** Puts cards elsewhere; behaviour stays. */
export function moveSteps(flow: Flow, positions: Readonly<Record<string, Position>>): Flow {
  const moved = Object.entries(positions).filter(([id, { x, y }]) => {
    const old = flow.canvas[id];
    return Object.hasOwn(flow.nodes, id) && (old?.x !== x || old.y !== y);
  });
  return moved.length === 0 ? flow : { ...flow, canvas: { ...flow.canvas, ...Object.fromEntries(moved) } };
}

/** Gives a step a name of its own; an empty one takes it away. */
export function renameStep(flow: Flow, id: string, title: string): Flow {
  const node = flow.nodes[id];
  if (node === undefined || (node.title ?? '') === title) return flow;
  const { title: _old, ...rest } = node;
  return withStep(flow, id, title === '' ? rest : { ...rest, title });
}

/** Puts another kind of step in the place of one, keeping its name, its place and the ways that lead to it. */
export function replaceStep(flow: Flow, id: string, type: NodeType): Flow {
  const node = flow.nodes[id];
  if (node === undefined) return flow;
  const exits = new Set([...type.exits(type.initial), 'error']);
  const next = Object.fromEntries(Object.entries(node.next).filter(([exit]) => exits.has(exit)));
  return withStep(flow, id, {
    ...node,
    type: type.type,
    version: type.version,
    config: structuredClone(firstConfig(type, null, flow.languages)),
    next,
  });
}

export function withStep(flow: Flow, id: string, node: FlowNode): Flow {
  return { ...flow, nodes: { ...flow.nodes, [id]: node } };
}
