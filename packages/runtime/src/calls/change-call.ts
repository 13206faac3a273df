import { violatesUnique } from '../store/violates-unique.ts';
import type { CallMutex } from './call-mutex.ts';
import type { LiveCall } from './live-call.ts';
import type { LiveCalls } from './live-calls.ts';
import type { Settled } from './settle-turn.ts';
import type { TurnBatch } from './turn-batch.ts';

/** What is to become of a call: a turn to be committed, or nothing. */
export type Decision<T> = { readonly settled: Settled | null; readonly result: (call: LiveCall) => T };

export type ChangeCall = {
  readonly change: <T>(
    call: string,
    decide: (call: LiveCall) => Decision<T> | Promise<Decision<T>>,
  ) => Promise<T | 'unknown'>;
  /** Commits the first turn of a new call; where another process was first, its call is the call. */
  readonly open: (fresh: LiveCall, first: () => Promise<Settled>) => Promise<LiveCall>;
};

/** Each time somebody else has gone on with the call in between; more often than this something is wrong. */
const MOST_TRIES = 8;

/**
 * The one way by which a call changes: under its mutex decide on the call as it stands, commit, and only then believe
 * and perform it. Where the fence refuses the commit, or another process has gone on with a call about which nothing is to
 * be committed, the call is read again and the decision made anew.
 */
export function createChangeCall(deps: {
  readonly mutex: CallMutex;
  readonly calls: LiveCalls;
  readonly batch: TurnBatch;
  /** Hears of every committed turn, in order. */
  readonly committed: (before: LiveCall, settled: Settled) => void;
}): ChangeCall {
  const { mutex, calls, batch, committed } = deps;

  async function change<T>(id: string, decide: (call: LiveCall) => Decision<T> | Promise<Decision<T>>) {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const call = await calls.get(id);
      if (call === null) return 'unknown';
      const { settled, result } = await decide(call);
      if (settled === null) {
        if (await calls.isCurrent(call)) return result(call);
        calls.forget(id);
        continue;
      }
      if ((await commit(settled)) === 'overtaken') continue;
      committed(call, settled);
      return result(settled.next);
    }
    throw new Error(`Call ${id} is being changed by somebody else all the time.`);
  }

  async function commit(settled: Settled): Promise<'written' | 'overtaken'> {
    const { next } = settled;
    try {
      const outcome = await batch.commit(settled.commit);
      if (outcome === 'overtaken') calls.forget(next.id);
      else calls.keep(next);
      return outcome;
    } catch (error) {
      // Whether it was written isn't known: the row knows.
      calls.forget(next.id);
      throw error;
    }
  }

  return {
    change: (id, decide) => mutex.run(id, () => change(id, decide)),
    open: (fresh, first) =>
      mutex.run(fresh.id, async () => {
        const settled = await first();
        try {
          await commit(settled);
        } catch (error) {
          // Another process has begun this call in between: it is the same call, and theirs to perform.
          const theirs = violatesUnique(error) ? await calls.get(fresh.id) : null;
          if (theirs === null) throw error;
          return theirs;
        }
        committed(fresh, settled);
        return settled.next;
      }),
  };
}
