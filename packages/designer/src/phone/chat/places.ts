import type { TraceEntry } from '@callwright/flow/engine';
import type { Moment, TimedTrace } from '@callwright/flow/simulation';

/** A step of a flow. */
export type Place = { readonly flow: string; readonly node: string };

/** Where a call is after each entry of its trace: the innermost step that was entered and not left. */
export function* walkPlaces<T extends { readonly entry: TraceEntry }>(trace: readonly T[]): Generator<[T, Place | null]> {
  let open: Place[] = [];
  for (const item of trace) {
    const { entry } = item;
    if (entry.kind === 'entered') open = [...open.slice(0, entry.depth), { flow: entry.flow, node: entry.node }];
    yield [item, open.at(-1) ?? null];
    if (entry.kind === 'left') open = open.filter(({ flow, node }) => flow !== entry.flow || node !== entry.node);
  }
}

/**
 * The step of each text in a conversation, by its position there. Texts are said in the order of the trace, but not
 * all of them: a key cuts off what was still to come.
 */
export function placesOfTexts(transcript: readonly Moment[], trace: readonly TimedTrace[]): ReadonlyMap<number, Place> {
  const said = [...walkPlaces(trace)].flatMap(([{ entry, at }, place]) =>
    entry.kind === 'said' && place !== null ? [{ text: plain(entry.text), at, place }] : [],
  );
  const places = new Map<number, Place>();
  let from = 0;
  for (const [index, moment] of transcript.entries()) {
    if (moment.kind !== 'said') continue;
    const found = said.findIndex(({ text }, position) => position >= from && text === moment.text);
    const match = said[found];
    if (match === undefined) continue;
    places.set(index, match.place);
    from = found + 1;
  }
  return places;
}

const plain = (text: Extract<TraceEntry, { kind: 'said' }>['text']): string =>
  typeof text === 'string' ? text : text.personal;
