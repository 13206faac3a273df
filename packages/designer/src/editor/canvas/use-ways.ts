import type { FlowNode } from '@callwright/flow/document';
import type { Edge } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { exitsOf, type NodeTypes } from '../../nodes/node-types.ts';
import { wayId } from '../document/way-id.ts';
import { useEditor } from '../store/use-editor.ts';

type Known = { readonly node: FlowNode; readonly ways: readonly Edge[] };

/** The ways as the canvas library wants them; the ways of an unchanged step are the same objects. */
export function useWays(): Edge[] {
  const nodes = useEditor((state) => state.flow.nodes);
  const types = useEditor((state) => state.types);
  const chosen = useEditor((state) => state.selection.ways);
  const known = useRef(new Map<string, Known>());
  const all = useMemo(() => {
    const fresh = new Map<string, Known>();
    for (const [id, node] of Object.entries(nodes)) {
      const old = known.current.get(id);
      fresh.set(id, old?.node === node ? old : { node, ways: waysOf(id, node, types) });
    }
    known.current = fresh;
    return [...fresh.values()].flatMap(({ ways }) => ways);
  }, [nodes, types]);
  return useMemo(() => {
    if (chosen.length === 0) return all.filter(({ target }) => Object.hasOwn(nodes, target));
    const selected = new Set(chosen);
    return all
      .filter(({ target }) => Object.hasOwn(nodes, target))
      .map((way) => (selected.has(way.id) ? { ...way, selected: true } : way));
  }, [all, chosen, nodes]);
}

function waysOf(id: string, node: FlowNode, types: NodeTypes): Edge[] {
  const exits = new Set([...exitsOf(types, node), 'error']);
  return Object.entries(node.next)
    .filter(([exit]) => exits.has(exit))
    .map(([exit, target]) => ({
      id: wayId(id, exit),
      type: 'way',
      source: id,
      sourceHandle: exit,
      target,
      targetHandle: 'in',
    }));
}
