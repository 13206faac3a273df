import { ApiError } from '../api/request.ts';
import type { WrapUp, WrapUpDraft, WrapUpFields } from '../api/wrap-ups.ts';
import type { LocalCopy } from './local-copy.ts';

/** How what is typed stands. */
export type Standing =
  | { readonly kind: 'kept' }
  | { readonly kind: 'writing' }
  /** It lies on this computer and is sent as soon as the server answers. */
  | { readonly kind: 'unreachable' }
  /** Another tab or computer wrote something else meanwhile. */
  | { readonly kind: 'conflict'; readonly theirs: WrapUp }
  | { readonly kind: 'refused'; readonly error: Error }
  | { readonly kind: 'done' };

export type Kept = { readonly fields: WrapUpFields; readonly version: number; readonly standing: Standing };

export type DraftKeeper = {
  readonly state: () => Kept;
  readonly type: (fields: WrapUpFields) => void;
  /** What the server has now: taken over unless something else was typed here. */
  readonly seen: (wrapUp: WrapUp) => void;
  /** In a conflict. */
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  readonly tryNow: () => void;
  /** Closes the notes. Null: it could not be; the standing says why. */
  readonly finish: <T>(close: (draft: WrapUpDraft) => Promise<T>) => Promise<T | null>;
  readonly stop: () => void;
};

export type KeeperParts = {
  readonly first: WrapUp;
  readonly write: (draft: WrapUpDraft) => Promise<WrapUp>;
  readonly local: LocalCopy;
  readonly onChange: () => void;
};

/** Milliseconds without a key pressed, until what was typed is sent. */
export const PAUSE_MS = 400;
const AGAIN_MS = [1000, 2000, 5000, 10_000];

/**
 * Keeps what is typed: at once on this computer, after a moment on the server, again and again while it can't be reached. It
 * never writes over what was written elsewhere.
 */
export function createDraftKeeper({ first, write, local, onChange }: KeeperParts): DraftKeeper {
  let version = first.version;
  let onServer = first.fields;
  let fields = first.fields;
  let standing: Standing = first.doneAt === null ? { kind: 'kept' } : { kind: 'done' };
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const become = (next: Standing) => {
    standing = next;
    onChange();
  };
  const stuck = () => standing.kind === 'conflict' || standing.kind === 'done' || standing.kind === 'refused';
  const isKept = () => sameFields(fields, onServer);
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };
  const adopt = (wrapUp: WrapUp) => {
    [version, onServer] = [wrapUp.version, wrapUp.fields];
    failures = 0;
    if (isKept()) local.drop();
    else local.put({ version, fields });
  };
  const failed = (error: unknown, sent: WrapUpFields) => {
    if (!(error instanceof ApiError)) {
      later(AGAIN_MS[Math.min(failures, AGAIN_MS.length - 1)] ?? 1000);
      failures += 1;
      return become({ kind: 'unreachable' });
    }
    const theirs = error.body.wrapUp as WrapUp | undefined;
    if (theirs === undefined) return become({ kind: 'refused', error });
    if (error.code === 'wrap-up-done') {
      adopt(theirs);
      return become({ kind: 'done' });
    }
    // Ours, whose answer was lost.
    if (!sameFields(theirs.fields, sent)) return become({ kind: 'conflict', theirs });
    adopt(theirs);
    if (!isKept()) later(0);
    become({ kind: isKept() ? 'kept' : 'writing' });
  };
  const send = async (): Promise<void> => {
    clearTimeout(timer);
    if (running !== null || stuck()) return;
    if (isKept()) return become({ kind: 'kept' });
    const sent = fields;
    running = write({ version, fields: sent }).then(
      (saved) => {
        adopt(saved);
        if (!isKept()) later(PAUSE_MS);
        become({ kind: isKept() ? 'kept' : 'writing' });
      },
      (error: unknown) => failed(error, sent),
    );
    await running;
    running = null;
  };

  const found = local.read();
  if (found !== null && standing.kind !== 'done' && !sameFields(found.fields, first.fields)) {
    fields = found.fields;
    if (found.version === version) {
      standing = { kind: 'writing' };
      later(0);
    } else standing = { kind: 'conflict', theirs: first };
  } else local.drop();

  return {
    state: () => ({ fields, version, standing }),
    type: (next) => {
      fields = next;
      if (standing.kind === 'done') return;
      local.put({ version, fields });
      if (standing.kind === 'conflict') return onChange();
      later(PAUSE_MS);
      become(standing.kind === 'unreachable' ? standing : { kind: 'writing' });
    },
    seen: (wrapUp) => {
      if (wrapUp.version <= version || running !== null || !isKept() || stuck()) return;
      fields = wrapUp.fields;
      adopt(wrapUp);
      become({ kind: wrapUp.doneAt === null ? 'kept' : 'done' });
    },
    takeTheirs: () => {
      if (standing.kind !== 'conflict') return;
      fields = standing.theirs.fields;
      adopt(standing.theirs);
      become({ kind: 'kept' });
    },
    keepMine: () => {
      if (standing.kind !== 'conflict') return;
      adopt(standing.theirs);
      become({ kind: 'writing' });
      later(0);
    },
    tryNow: () => {
      if (standing.kind === 'refused') standing = { kind: 'writing' };
      void send();
    },
    finish: async (close) => {
      clearTimeout(timer);
      if (running !== null) await running;
      clearTimeout(timer);
      if (standing.kind === 'conflict' || standing.kind === 'done') return null;
      const sent = fields;
      try {
        const closed = await close({ version, fields: sent });
        local.drop();
        become({ kind: 'done' });
        return closed;
      } catch (error) {
        failed(error, sent);
        return null;
      }
    },
    stop: () => clearTimeout(timer),
  };
}

/** Whether two drafts say the same. */
export function sameFields(one: WrapUpFields, two: WrapUpFields): boolean {
  const keys = Object.keys(two) as (keyof WrapUpFields)[];
  return keys.every((key) => one[key] === two[key]);
}
