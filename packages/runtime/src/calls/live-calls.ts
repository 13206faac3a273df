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
};

export function createLiveCalls(writer: TurnWriter): LiveCalls {
  const known = new Map<string, LiveCall>();
  return {
    get: async (id) => {
      const kept = known.get(id);
      if (kept !== undefined) return kept;
      const row = await writer.load(id);
      return row === undefined ? null : liveCallOf(row);
    },
    keep: (call) => {
      // What is over is rarely asked for: it is read again then.
      if (call.wakeAt === null) known.delete(call.id);
      else known.set(call.id, call);
    },
    forget: (id) => {
      known.delete(id);
    },
  };
}
