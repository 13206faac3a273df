import type { FlowNode, Position as Place } from '@callwright/flow/document';
import { type Node, type NodeHandle, Position } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { NodeTexts } from '../../nodes/node-texts.ts';
import type { NodeTypes } from '../../nodes/node-types.ts';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { useEditor } from '../store/use-editor.ts';
import { type CardSize, cardSize } from './card-size.ts';
import { LOST_WAYS } from './mark-flag.tsx';

type Known = { readonly node: FlowNode; readonly place: Place; readonly texts: NodeTexts; readonly card: Node };

const ORIGIN: Place = { x: 0, y: 0 };

/**
 * The steps as the canvas library wants them. A card that is as before is the same object, so that the library
 * draws only what changed.
 */
export function useCards(dragged: Readonly<Record<string, Place>>): Node[] {
  const flow = useEditor((state) => state.flow);
  const types = useEditor((state) => state.types);
  const chosen = useEditor((state) => state.selection.steps);
  const texts = useNodeTexts();
  const known = useRef(new Map<string, Known>());
  return useMemo(() => {
    const selected = new Set(chosen);
    const fresh = new Map<string, Known>();
    const cards = Object.entries(flow.nodes).map(([id, node]) => {
      const place = dragged[id] ?? flow.canvas[id] ?? ORIGIN;
      const old = known.current.get(id);
      const same = old?.node === node && old.texts === texts && old.card.selected === selected.has(id);
      const card =
        same && old.place.x === place.x && old.place.y === place.y
          ? old.card
          : buildCard(id, node, place, types, selected.has(id), describe(texts, node, flow.languages));
      fresh.set(id, { node, place, texts, card });
      return card;
    });
    known.current = fresh;
    return cards;
  }, [flow.nodes, flow.canvas, flow.languages, types, chosen, texts, dragged]);
}

function describe(texts: NodeTexts, node: FlowNode, languages: readonly string[]): string {
  return [texts.stepTitle(node), texts.sentence(node, { languages: [...languages] })]
    .filter((part) => part !== '')
    .join('. ');
}

function buildCard(
  id: string,
  node: FlowNode,
  position: Place,
  types: NodeTypes,
  selected: boolean,
  ariaLabel: string,
): Node {
  const size = cardSize(types, node);
  const { width, height } = size;
  return {
    id,
    type: 'step',
    position,
    data: {},
    selected,
    ariaLabel,
    measured: { width, height },
    handles: handlesOf(size),
  };
}

function handlesOf({ width, height, tabs }: CardSize): NodeHandle[] {
  const base = { width: 1, height: 1 };
  return [
    { ...base, id: 'in', type: 'target', position: Position.Left, x: -1, y: 19 },
    { ...base, id: LOST_WAYS, type: 'source', position: Position.Right, x: width, y: 19 },
    { ...base, id: 'error', type: 'source', position: Position.Bottom, x: 34, y: height + 9 },
    ...tabs.map(
      ({ exit, y }): NodeHandle => ({ ...base, id: exit, type: 'source', position: Position.Right, x: width + 6, y }),
    ),
  ];
}
