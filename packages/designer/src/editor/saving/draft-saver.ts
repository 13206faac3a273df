import type { Flow, Problem } from '@callwright/flow/document';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftChanged } from '../../api/flows.ts';
import { ApiError, type SendOptions } from '../../api/request.ts';

/** How the draft on the screen stands to the one on the server. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** The server can't be reached; it is tried again. */
  | { readonly kind: 'offline' }
  /** Somebody else saved first; nothing is written until somebody decides. */
  | { readonly kind: 'conflict'; readonly theirs: DraftChanged }
  /** The server doesn't take this document. */
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly Problem[] };

export type DraftSaver = {
  readonly state: StoreApi<SaveState>;
  /** Version of the draft that the screen's document is based on. */
  readonly version: () => number;
  /** The document on the screen has changed. */
  readonly changed: (flow: Flow) => void;
  /** Saves at once; true when everything is saved. `keepalive` when the page is going away. */
  readonly flush: (options?: SendOptions) => Promise<boolean>;
  /** Ends a conflict: the screen's document replaces theirs. */
  readonly overwrite: () => Promise<boolean>;
  /** Ends a conflict: theirs is on the screen now. */
  readonly accept: (theirs: DraftChanged) => void;
  readonly dispose: () => void;
};

export type SaverOptions = {
  readonly flow: Flow;
  readonly version: number;
  readonly save: (flow: Flow, version: number, options?: SendOptions) => Promise<{ version: number }>;
  readonly delayMs?: number;
};

const LONGEST_RETRY_MS = 30_000;

/** Saves the draft a moment after each change, one request at a time, and never over somebody else's work. */
export function createDraftSaver({ flow, version: first, save, delayMs = 700 }: SaverOptions): DraftSaver {
  const state = createStore<SaveState>(() => ({ kind: 'saved' }));
  let version = first;
  let latest = flow;
  let saved = flow;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let failures = 0;

  const become = (next: SaveState) => state.setState(next, true);
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  const stuck = () => ['conflict', 'refused'].includes(state.getState().kind);

  async function send(options?: SendOptions): Promise<boolean> {
    const sent = latest;
    become({ kind: 'saving' });
    try {
      ({ version } = await save(sent, version, options));
    } catch (error) {
      refuse(error);
      return false;
    }
    failures = 0;
    saved = sent;
    if (latest === saved) become({ kind: 'saved' });
    else {
      become({ kind: 'waiting' });
      later(delayMs);
    }
    return latest === saved;
  }

  function refuse(error: unknown): void {
    if (error instanceof ApiError && error.status === 409) {
      become({ kind: 'conflict', theirs: error.body as unknown as DraftChanged });
    } else if (error instanceof ApiError && error.status < 500) {
      become({ kind: 'refused', message: error.message, problems: error.problems });
    } else {
      failures += 1;
      become({ kind: 'offline' });
      later(Math.min(LONGEST_RETRY_MS, 1_000 * 2 ** failures));
    }
  }

  async function flush(options?: SendOptions): Promise<boolean> {
    clearTimeout(timer);
    if (running !== null) await running;
    if (latest === saved) return true;
    if (state.getState().kind === 'conflict') return false;
    running = send(options);
    const done = await running;
    running = null;
    return done;
  }

  return {
    state,
    version: () => version,
    changed: (fresh) => {
      latest = fresh;
      if (state.getState().kind === 'conflict' || running !== null) return;
      if (latest === saved) {
        clearTimeout(timer);
        become({ kind: 'saved' });
        return;
      }
      if (state.getState().kind !== 'offline') become({ kind: 'waiting' });
      later(delayMs);
    },
    flush,
    overwrite: () => {
      const now = state.getState();
      if (now.kind === 'conflict') {
        version = now.theirs.version;
        become({ kind: 'waiting' });
      }
      return flush();
    },
    accept: (theirs) => {
      clearTimeout(timer);
      version = theirs.version;
      saved = theirs.flow;
      latest = theirs.flow;
      become({ kind: 'saved' });
    },
    dispose: () => {
      clearTimeout(timer);
      if (!stuck()) void flush({ keepalive: true });
    },
  };
}
