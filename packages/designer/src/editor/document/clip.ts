import { type Flow, type FlowNode, ID_PATTERN, isObject, type Position } from '@callwright/flow/document';
import { freeStepId } from './step-id.ts';

/** Steps on the clipboard, with the ways between them. */
export type Clip = {
  readonly callwrightSteps: 1;
  readonly nodes: Readonly<Record<string, FlowNode>>;
  readonly canvas: Readonly<Record<string, Position>>;
};

export type Pasted = { readonly flow: Flow; readonly ids: readonly string[] };

export function copySteps(flow: Flow, ids: readonly string[]): Clip {
  const nodes: Record<string, FlowNode> = {};
  const canvas: Record<string, Position> = {};
  for (const id of ids) {
    const node = flow.nodes[id];
    if (node === undefined) continue;
    nodes[id] = { ...node, next: Object.fromEntries(Object.entries(node.next).filter(([, to]) => ids.includes(to))) };
    canvas[id] = flow.canvas[id] ?? { x: 0, y: 0 };
  }
  return { callwrightSteps: 1, nodes, canvas };
}

/** Reads a clipboard's text; null when it holds something else. */
export function parseClip(text: string): Clip | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || value.callwrightSteps !== 1 || !isObject(value.nodes) || !isObject(value.canvas)) return null;
  const id = new RegExp(ID_PATTERN);
  const wellFormed =
    [...Object.keys(value.nodes), ...Object.keys(value.canvas)].every((key) => id.test(key)) &&
    Object.values(value.nodes).every(isStep) &&
    Object.values(value.canvas).every(isPosition);
  return wellFormed ? (value as Clip) : null;
}

function isStep(value: unknown): value is FlowNode {
  if (!isObject(value) || !isObject(value.config) || !isObject(value.next)) return false;
  return (
    typeof value.type === 'string' &&
    typeof value.version === 'number' &&
    Object.values(value.next).every((target) => typeof target === 'string')
  );
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && typeof value.x === 'number' && typeof value.y === 'number';
}

/** Adds copies under free ids, `by` away from where they were copied. */
export function pasteSteps(flow: Flow, clip: Clip, by: Position): Pasted {
  const nodes = { ...flow.nodes };
  const canvas = { ...flow.canvas };
  const renamed = new Map<string, string>();
  for (const id of Object.keys(clip.nodes)) {
    const fresh = freeStepId(nodes, id);
    renamed.set(id, fresh);
    nodes[fresh] = structuredClone(clip.nodes[id] as FlowNode);
    const { x, y } = clip.canvas[id] ?? { x: 0, y: 0 };
    canvas[fresh] = { x: x + by.x, y: y + by.y };
  }
  const ids = [...renamed.values()];
  for (const id of ids) {
    const node = nodes[id];
    if (node === undefined) continue;
    const ways = Object.entries(node.next).flatMap(([exit, to]) => {
      const target = renamed.get(to);
      return target === undefined ? [] : [[exit, target]];
    });
    nodes[id] = { ...node, next: Object.fromEntries(ways) };
  }
  const [first] = ids;
  const start = Object.hasOwn(flow.nodes, flow.start) || first === undefined ? flow.start : first;
  return { flow: { ...flow, start, nodes, canvas }, ids };
}
