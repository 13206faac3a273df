import type { Flow, Position } from '@callwright/flow/document';
import { Graph, layout } from '@dagrejs/dagre';
import type { NodeTypes } from '../../nodes/node-types.ts';
import { cardSize } from '../canvas/card-size.ts';

const BETWEEN_COLUMNS = 110;
const BETWEEN_CARDS = 36;
const GRID = 8;

/** Lays a whole flow out from left to right; behaviour and notes stay as they are. */
export function tidy(flow: Flow, types: NodeTypes): Flow {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: BETWEEN_COLUMNS, nodesep: BETWEEN_CARDS, ranker: 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of inReadingOrder(flow)) {
    const node = flow.nodes[id];
    if (node === undefined) continue;
    const { width, height } = cardSize(types, node);
    graph.setNode(id, { width, height });
  }
  for (const [id, node] of Object.entries(flow.nodes)) {
    for (const [exit, target] of Object.entries(node.next)) {
      if (Object.hasOwn(flow.nodes, target) && target !== id)
        graph.setEdge(id, target, { weight: exit === 'error' ? 1 : 4 });
    }
  }
  layout(graph);
  const canvas: Record<string, Position> = {};
  for (const id of Object.keys(flow.nodes)) {
    const { x, y, width, height } = graph.node(id);
    canvas[id] = { x: snap(x - width / 2), y: snap(y - height / 2) };
  }
  return { ...flow, canvas };
}

const snap = (value: number): number => Math.round(value / GRID) * GRID;

/** Steps as a call meets them, ways in the order of their exits: so that cards stand in the order of the tabs. */
function inReadingOrder(flow: Flow): readonly string[] {
  const seen = new Set<string>();
  const visit = (id: string | undefined) => {
    if (id === undefined || seen.has(id) || !Object.hasOwn(flow.nodes, id)) return;
    seen.add(id);
  };
  visit(flow.start);
  for (const id of seen) for (const target of Object.values(flow.nodes[id]?.next ?? {})) visit(target);
  for (const id of Object.keys(flow.nodes)) visit(id);
  return [...seen];
}
