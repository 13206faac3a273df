import type { TraceEntry } from '@callwright/flow/engine';
import { type EntryLine, entryLine } from './entry-line.ts';
import { type StoryWords, stepName } from './story-words.ts';
import { type Place, walkPlaces } from './walk-places.ts';

export type StoryRow = { readonly at: number; readonly entry: TraceEntry };

/** One stay in a step, and what happened in it. */
export type Chapter = {
  readonly key: number;
  /** Null before the first step and behind the last. */
  readonly place: Place | null;
  readonly title: string;
  readonly at: number;
  /** How many entries of the trace the call had behind it at the end of this stay. */
  readonly until: number;
  readonly trouble: boolean;
  readonly lines: readonly (EntryLine & { readonly key: number; readonly at: number })[];
};

/** Puts a call's trace into words, step by step. */
export function storyOf(words: StoryWords, rows: readonly StoryRow[]): Chapter[] {
  const chapters: Chapter[] = [];
  const services = new Map<string, string>();
  let index = 0;
  for (const [{ at, entry }, place] of walkPlaces(rows)) {
    const key = index;
    index += 1;
    if (entry.kind === 'requested') services.set(entry.id, entry.service);
    const line = entryLine(words, entry, { flow: place?.flow, services });
    const last = chapters.at(-1);
    const isNew = entry.kind === 'entered' || last === undefined || !samePlace(last.place, place);
    if (isNew && (line !== null || entry.kind === 'entered')) {
      const title = place === null ? '' : stepName(words, place.flow, place.node);
      chapters.push({ key, place, title, at, until: index, trouble: false, lines: [] });
    }
    const chapter = chapters.at(-1);
    if (chapter === undefined) continue;
    const lines = line === null ? chapter.lines : [...chapter.lines, { ...line, key, at }];
    const trouble = chapter.trouble || entry.kind === 'fault';
    chapters[chapters.length - 1] = { ...chapter, lines, trouble, until: index };
  }
  return chapters;
}

function samePlace(one: Place | null, other: Place | null): boolean {
  return one?.flow === other?.flow && one?.node === other?.node;
}
