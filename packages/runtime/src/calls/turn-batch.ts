import type { TurnCommit, TurnOutcome, TurnWriter } from '../store/turns/turn-writer.ts';

/** Commits turns; those that wait in one tick share a transaction, and so one write to the disk. */
export type TurnBatch = {
  /** @throws when the turn could not be written. */
  readonly commit: (turn: TurnCommit) => Promise<'written' | 'overtaken'>;
};

type Waiting = {
  readonly turn: TurnCommit;
  readonly resolve: (outcome: 'written' | 'overtaken') => void;
  readonly reject: (error: unknown) => void;
};

/** `setImmediate`, not a timer: it comes after all events that have arrived, and never a millisecond later. */
export function createTurnBatch(writer: TurnWriter): TurnBatch {
  let waiting: Waiting[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const outcomes = await writer.commit(batch.map(({ turn }) => turn));
        for (const [i, one] of batch.entries()) settle(one, outcomes[i]);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    writing = false;
  }

  return {
    commit: (turn) =>
      new Promise((resolve, reject) => {
        waiting.push({ turn, resolve, reject });
        if (writing) return;
        writing = true;
        setImmediate(() => void writeAll());
      }),
  };
}

function settle({ resolve, reject }: Waiting, outcome: TurnOutcome | undefined): void {
  if (outcome === undefined) reject(new Error('The database did not say what became of a turn.'));
  else if (outcome.kind === 'failed') reject(outcome.error);
  else resolve(outcome.kind);
}
