import type { FlowNode } from '@callwright/flow/document';
import type { Edge } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { exitsOf, type NodeTypes } from '../../nodes/node-types.ts';
import { wayId } from '../document/way-id.ts';
import { type LostWay, lostWayId } from '../store/marks.ts';
import { useEditor } from '../store/use-editor.ts';
import { LOST_WAYS } from './mark-flag.tsx';

type Known = { readonly node: FlowNode; readonly ways: readonly Edge[] };

/** The ways as the canvas library wants them; the ways of an unchanged step are the same objects. */
export function useWays(): Edge[] {
  const nodes = useEditor((state) => state.flow.nodes);
  const types = useEditor((state) => state.types);
  const chosen = useEditor((state) => state.selection.ways);
  const lost = useEditor((state) => state.marks.lost);
  const known = useRef(new Map<string, Known>());
  const all = useMemo(() => {
    const fresh = new Map<string, Known>();
    for (const [id, node] of Object.entries(nodes)) {
      const old = known.current.get(id);
      fresh.set(id, old?.node === node ? old : { node, ways: waysOf(id, node, types) });
    }
    known.current = fresh;
    const ways = [...fresh.values()].flatMap((one) => one.ways);
    return lost.length === 0 ? ways : [...ways, ...lost.map((way) => lostWay(way, nodes[way.step], types))];
  }, [nodes, types, lost]);
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

/** It begins at its way out, where that is still there. */
function lostWay(way: LostWay, node: FlowNode | undefined, types: NodeTypes): Edge {
  const there = node !== undefined && [...exitsOf(types, node), 'error'].includes(way.exit);
  return {
    id: lostWayId(way),
    type: 'way',
    source: way.step,
    sourceHandle: there ? way.exit : LOST_WAYS,
    target: way.to,
    targetHandle: 'in',
  };
}
