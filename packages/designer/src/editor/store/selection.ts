import type { Flow } from '@callwright/flow/document';
import { parseWayId } from '../document/way-id.ts';

/** What is chosen on the canvas: steps and ways by their ids. */
export type Selection = { readonly steps: readonly string[]; readonly ways: readonly string[] };

export const NOTHING: Selection = { steps: [], ways: [] };

/** The same selection without what the flow no longer has. */
export function within(flow: Flow, selection: Selection): Selection {
  const steps = selection.steps.filter((id) => Object.hasOwn(flow.nodes, id));
  const ways = selection.ways.filter((id) => {
    const { step, exit } = parseWayId(id);
    return flow.nodes[step]?.next[exit] !== undefined;
  });
  const same = steps.length === selection.steps.length && ways.length === selection.ways.length;
  return same ? selection : { steps, ways };
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return sameList(a.steps, b.steps) && sameList(a.ways, b.ways);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => b[index] === id);
}
