import type { Flow, Position } from '@callwright/flow/document';
import { exitsOf, type NodeTypes } from '../../nodes/node-types.ts';
import { CARD_WIDTH, cardSize } from '../canvas/card-size.ts';
import type { Way } from '../document/way-id.ts';

const GAP = 32;
const BETWEEN_COLUMNS = 110;
const NEW_CARD_HEIGHT = 150;

/** The wanted place, or the nearest below it where a new card covers no other. */
export function freePlace(flow: Flow, types: NodeTypes, wanted: Position): Position {
  const boxes = Object.entries(flow.nodes).map(([id, node]) => ({
    place: flow.canvas[id] ?? { x: 0, y: 0 },
    height: cardSize(types, node).height,
  }));
  let { y } = wanted;
  for (;;) {
    const covered = boxes.find(
      ({ place, height }) =>
        Math.abs(place.x - wanted.x) < CARD_WIDTH + GAP && place.y < y + NEW_CARD_HEIGHT && y < place.y + height + GAP,
    );
    if (covered === undefined) return { x: wanted.x, y };
    y = covered.place.y + covered.height + GAP;
  }
}

/** Cards stand on a grid of eight pixels. */
export function onGrid({ x, y }: Position): Position {
  return { x: Math.round(x / 8) * 8, y: Math.round(y / 8) * 8 };
}

/** To the right of a step, at the height of one of its ways out. */
export function placeAfter(flow: Flow, types: NodeTypes, { step, exit }: Way): Position {
  const node = flow.nodes[step];
  const from = flow.canvas[step] ?? { x: 0, y: 0 };
  if (node === undefined) return from;
  const tab = cardSize(types, node).tabs.find((candidate) => candidate.exit === exit);
  const x = from.x + CARD_WIDTH + BETWEEN_COLUMNS;
  const y = exit === 'error' ? from.y + cardSize(types, node).height + GAP : from.y + Math.max(0, (tab?.y ?? 0) - 98);
  return freePlace(flow, types, { x, y: Math.round(y / 8) * 8 });
}

/** The first way out of a step that leads nowhere yet. */
export function firstOpenWay(flow: Flow, types: NodeTypes, step: string): Way | undefined {
  const node = flow.nodes[step];
  if (node === undefined) return undefined;
  const exit = exitsOf(types, node).find((candidate) => candidate !== 'error' && node.next[candidate] === undefined);
  return exit === undefined ? undefined : { step, exit };
}
