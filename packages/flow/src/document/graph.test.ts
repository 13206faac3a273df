import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type Graph, toGraph } from './graph.ts';
import { randomFlow } from './testing/random-flow.ts';

/** The same drawing, its cards and wires in another order. */
const shuffled = (graph: Graph) =>
  fc.record({
    nodes: fc.shuffledSubarray([...graph.nodes], { minLength: graph.nodes.length }),
    edges: fc.shuffledSubarray([...graph.edges], { minLength: graph.edges.length }),
  });

function sorted(graph: Graph): Graph {
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  return { ...graph, nodes: [...graph.nodes].sort(byId), edges: [...graph.edges].sort(byId) };
}

describe('toGraph and compile', () => {
  it('compiles the graph of any flow back to that flow', () => {
    fc.assert(
      fc.property(randomFlow(), (flow) => {
        expect(compile(toGraph(flow))).toStrictEqual(flow);
      }),
      { numRuns: 300 },
    );
  });

  it('draws a compiled graph as it was, in whatever order its cards and wires stood', () => {
    fc.assert(
      fc.property(
        randomFlow().chain((flow) => shuffled(toGraph(flow)).map((order) => ({ ...toGraph(flow), ...order }))),
        (graph) => {
          expect(sorted(toGraph(compile(graph)))).toStrictEqual(sorted(graph));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives every wire a name of its own', () => {
    fc.assert(
      fc.property(randomFlow(), (flow) => {
        const ids = toGraph(flow).edges.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('changes nothing but the place when a card is moved', () => {
    fc.assert(
      fc.property(randomFlow(), (flow) => {
        const graph = toGraph(flow);
        const moved = { ...graph, nodes: graph.nodes.map((node) => ({ ...node, position: { x: 1, y: 2 } })) };
        expect({ ...compile(moved), canvas: flow.canvas }).toStrictEqual(flow);
      }),
    );
  });

  it('drops a wire from a card that is not there, and lets the later of two wires count', () => {
    const [flow] = fc.sample(randomFlow(), { numRuns: 1, seed: 7 });
    if (flow === undefined) throw new Error('no sample');
    const graph = toGraph(flow);
    const [first] = graph.nodes;
    const wires = ['one', 'two'].map((to) => ({ id: to, from: first?.id ?? '', exit: 'twice', to }));
    const compiled = compile({ ...graph, edges: [...wires, { id: 'x', from: 'Nowhere', exit: 'next', to: 'one' }] });
    expect(compiled.nodes[first?.id ?? '']?.next).toEqual({ twice: 'two' });
    expect(compiled.nodes.Nowhere).toBeUndefined();
  });
});
