import { canonicalJson, type Flow } from '@callwright/flow/document';

/** A document that was never saved, and the version of the draft that it was made from. */
export type Kept = { readonly flow: Flow; readonly version: number };

const keyOf = (id: string) => `callwright.unsaved.${id}`;

/** What could not be saved survives a closed window in this browser, until it is saved. */
export const unsavedCopy = {
  keep: (flow: Flow, version: number): void => {
    try {
      localStorage.setItem(keyOf(flow.id), JSON.stringify({ flow, version } satisfies Kept));
    } catch {
      // The browser's store is full: then only the open page holds it, and leaving asks first.
    }
  },
  drop: (id: string): void => localStorage.removeItem(keyOf(id)),
  /** What is not in the draft yet; a copy that the draft says word for word was saved as the page went away. */
  find: (draft: Flow): Kept | null => {
    const text = localStorage.getItem(keyOf(draft.id));
    if (text === null) return null;
    const kept = JSON.parse(text) as Kept;
    if (canonicalJson(kept.flow) !== canonicalJson(draft)) return kept;
    localStorage.removeItem(keyOf(draft.id));
    return null;
  },
};
