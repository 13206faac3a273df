import type { TraceEntry } from '@callwright/flow/engine';
import type { Moment, TimedTrace } from '@callwright/flow/simulation';
import { type Place, walkPlaces } from '../../calls/story/walk-places.ts';

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
