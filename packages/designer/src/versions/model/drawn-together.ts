import type { FlowDiff } from '@callwright/flow/diff';
import type { Flow, Position } from '@callwright/flow/document';
import { CARD_WIDTH, cardSize } from '../../editor/canvas/card-size.ts';
import { wayId } from '../../editor/document/way-id.ts';
import { freePlace } from '../../editor/layout/free-place.ts';
import type { LostWay, Marks, StepMark, WayMark } from '../../editor/store/marks.ts';
import type { NodeTypes } from '../../nodes/node-types.ts';
import { looksOf } from './entries.ts';

const ORIGIN: Position = { x: 0, y: 0 };

/**
 * Both flows in one drawing: the later one, and what it lost. A step that is gone stands where it stood, or below what
 * has taken its place.
 */
export function drawnTogether(before: Flow, after: Flow, diff: FlowDiff, types: NodeTypes): Flow {
  const drawn: Flow = { ...after, nodes: { ...after.nodes }, canvas: { ...after.canvas } };
  for (const { kind, step } of diff.steps) {
    const node = before.nodes[step];
    if (kind !== 'removed' || node === undefined) continue;
    const old = before.canvas[step] ?? ORIGIN;
    const covered = isCovered(drawn, types, old, cardSize(types, node).height);
    drawn.canvas[step] = covered ? freePlace(drawn, types, old) : old;
    drawn.nodes[step] = node;
  }
  return drawn;
}

function isCovered(flow: Flow, types: NodeTypes, { x, y }: Position, height: number): boolean {
  return Object.entries(flow.nodes).some(([id, node]) => {
    const other = flow.canvas[id] ?? ORIGIN;
    const below = cardSize(types, node).height;
    return Math.abs(other.x - x) < CARD_WIDTH && other.y < y + height && y < other.y + below;
  });
}

/** What the drawing of both shows of their difference; `moved`: also cards that only lie elsewhere. */
export function marksOf(before: Flow, after: Flow, diff: FlowDiff, moved: boolean): Marks {
  const steps: Record<string, StepMark> = {};
  const ways: Record<string, WayMark> = {};
  const lost: LostWay[] = [];
  if (moved) for (const step of looksOf(before, after, diff).moved) steps[step] = 'moved';
  for (const difference of diff.steps) {
    steps[difference.step] = difference.kind;
    if (difference.kind === 'changed') continue;
    for (const exit of Object.keys(difference.node.next)) ways[wayId(difference.step, exit)] = difference.kind;
  }
  const drawn = (step: string) => Object.hasOwn(before.nodes, step) || Object.hasOwn(after.nodes, step);
  for (const way of diff.ways) {
    steps[way.step] = 'changed';
    if (way.after !== null) ways[wayId(way.step, way.exit)] = 'added';
    if (way.before !== null && drawn(way.before)) lost.push({ step: way.step, exit: way.exit, to: way.before });
  }
  return { steps, ways, lost };
}
