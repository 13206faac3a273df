import type { Flow } from '@callwright/flow/document';
import type { Selection } from './selection.ts';

/** What undo goes back to: the document, and what was chosen in it. */
export type Moment = { readonly flow: Flow; readonly selection: Selection };

export type History = {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** What the last edit was about, and when: the next one about the same soon after joins it. */
  readonly last: { readonly about: string; readonly at: number } | null;
};

export const EMPTY_HISTORY: History = { past: [], future: [], last: null };

const LONGEST = 200;
const TOGETHER_MS = 1_000;

/** Remembers the moment before an edit; edits about the same thing within a second become one. */
export function remember(history: History, before: Moment, about: string | null, at: number): History {
  const joins =
    about !== null &&
    history.last?.about === about &&
    at - history.last.at < TOGETHER_MS &&
    history.future.length === 0 &&
    history.past.length > 0;
  return {
    past: joins ? history.past : [...history.past.slice(1 - LONGEST), before],
    future: [],
    last: about === null ? null : { about, at },
  };
}

export type Step = { readonly history: History; readonly moment: Moment };

/** One step back; null at the beginning. */
export function stepBack(history: History, now: Moment): Step | null {
  const moment = history.past.at(-1);
  if (moment === undefined) return null;
  return { moment, history: { past: history.past.slice(0, -1), future: [now, ...history.future], last: null } };
}

/** One step forward again; null when nothing was undone. */
export function stepForward(history: History, now: Moment): Step | null {
  const [moment, ...future] = history.future;
  if (moment === undefined) return null;
  return { moment, history: { past: [...history.past, now], future, last: null } };
}
