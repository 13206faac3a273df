import type { TraceEntry } from '@callwright/flow/engine';

/** A step of a flow. */
export type Place = { readonly flow: string; readonly node: string };

/** Where a call is after each entry of its trace: the innermost step that was entered and not left. */
export function* walkPlaces<T extends { readonly entry: TraceEntry }>(
  trace: readonly T[],
): Generator<[T, Place | null]> {
  let open: Place[] = [];
  for (const item of trace) {
    const { entry } = item;
    if (entry.kind === 'entered') open = [...open.slice(0, entry.depth), { flow: entry.flow, node: entry.node }];
    yield [item, open.at(-1) ?? null];
    if (entry.kind === 'left') open = open.filter(({ flow, node }) => flow !== entry.flow || node !== entry.node);
  }
}
