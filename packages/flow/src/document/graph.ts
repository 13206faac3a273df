import type { Flow, FlowNode, Note, Position } from './flow.ts';

/** A card on the canvas: a node and where it lies; null where nobody has put it yet. */
export type GraphNode = Omit<FlowNode, 'next'> & { readonly id: string; readonly position: Position | null };

/** A wire from a node's exit to another node. `id` is made of both ends' names and stays the same while it exists. */
export type GraphEdge = { readonly id: string; readonly from: string; readonly exit: string; readonly to: string };

/** A flow as a canvas sees it. `envelope` is all that is not drawn. */
export type Graph = {
  readonly envelope: Omit<Flow, 'nodes' | 'canvas' | 'notes'>;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly notes: readonly Note[] | null;
  /** Positions of nodes that the flow hasn't got: kept, so that opening and saving a document changes nothing. */
  readonly strayPositions: Readonly<Record<string, Position>>;
};

/** The name of the wire at an exit: an exit has one at most. */
export function edgeId(from: string, exit: string): string {
  return `${from}/${exit}`;
}

/** The canvas graph of a flow; `compile` turns it back into the same flow. */
export function toGraph(flow: Flow): Graph {
  const { nodes, canvas, notes, ...envelope } = flow;
  return {
    envelope,
    nodes: Object.entries(nodes).map(([id, { next: _next, ...node }]) => ({
      ...node,
      id,
      position: positionOf(canvas, id),
    })),
    edges: Object.entries(nodes).flatMap(([from, { next }]) =>
      Object.entries(next).map(([exit, to]) => ({ id: edgeId(from, exit), from, exit, to })),
    ),
    notes: notes ?? null,
    strayPositions: Object.fromEntries(Object.entries(canvas).filter(([id]) => !Object.hasOwn(nodes, id))),
  };
}

/** The flow that a canvas graph draws. Of two wires at one exit the later one counts; one from nowhere is dropped. */
export function compile(graph: Graph): Flow {
  const exits = new Map<string, [string, string][]>(graph.nodes.map(({ id }) => [id, []]));
  for (const { from, exit, to } of graph.edges) exits.get(from)?.push([exit, to]);
  const { nodes, notes, envelope, strayPositions } = graph;
  const placed = nodes.flatMap(({ id, position }): [string, Position][] => (position === null ? [] : [[id, position]]));
  return {
    ...envelope,
    nodes: Object.fromEntries(
      nodes.map(({ id, position: _position, ...node }) => [
        id,
        { ...node, next: Object.fromEntries(exits.get(id) ?? []) },
      ]),
    ),
    canvas: { ...strayPositions, ...Object.fromEntries(placed) },
    ...(notes === null ? {} : { notes: [...notes] }),
  };
}

function positionOf(canvas: Flow['canvas'], id: string): Position | null {
  return Object.hasOwn(canvas, id) ? (canvas[id] ?? null) : null;
}
