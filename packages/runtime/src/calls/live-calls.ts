import type { TurnWriter } from '../store/turns/turn-writer.ts';
import { type LiveCall, liveCallOf } from './live-call.ts';

/**
 * The calls of this process, read once and kept while they run; used under the call's mutex. Where another process has
 * gone on with a call, the fence refuses the next turn, and the call is read again.
 */
export type LiveCalls = {
  readonly get: (id: string) => Promise<LiveCall | null>;
  readonly keep: (call: LiveCall) => void;
  readonly forget: (id: string) => void;
  /** Whether it stands as it was got: asked where no turn is written, since then no fence tells. */
  readonly isCurrent: (call: LiveCall) => Promise<boolean>;
};

/** A call that another process has ended is never heard of again here. */
const MOST = 20_000;

/** `shared`: other processes may go on with these calls. */
export function createLiveCalls(writer: TurnWriter, shared: boolean): LiveCalls {
  const known = new Map<string, LiveCall>();
  return {
    get: async (id) => {
      const kept = known.get(id);
      if (kept !== undefined) return kept;
      const row = await writer.load(id);
      return row === undefined ? null : liveCallOf(row);
    },
    keep: (call) => {
      known.delete(call.id);
      // What is over is rarely asked for: it is read again then.
      if (call.wakeAt === null) return;
      known.set(call.id, call);
      if (shared && known.size > MOST) known.delete(known.keys().next().value ?? call.id);
    },
    forget: (id) => {
      known.delete(id);
    },
    // What isn't kept was read just now.
    isCurrent: async ({ id, seq }) => !shared || !known.has(id) || (await writer.seqOf(id)) === seq,
  };
}
