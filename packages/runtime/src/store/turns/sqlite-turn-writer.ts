import type SqliteDatabase from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { CallsTable, Tables } from '../tables.ts';
import { boundOpening, boundUpdate } from './bind-turn.ts';
import { insertCall, selectCall, selectSeq, updateCall } from './turn-sql.ts';
import type { BeforeCommit, TurnCommit, TurnOutcome, TurnWriter } from './turn-writer.ts';

const mark = () => '?';

/**
 * Turns on SQLite. The batch runs without a pause on the connection that Kysely uses too, while Kysely lends it: so it
 * never falls into somebody else's open transaction.
 */
export function sqliteTurnWriter(
  connection: SqliteDatabase.Database,
  db: Kysely<Tables>,
  beforeCommit: BeforeCommit,
): TurnWriter {
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const rollback = connection.prepare('ROLLBACK');
  const savepoint = connection.prepare('SAVEPOINT turn');
  const release = connection.prepare('RELEASE turn');
  const back = connection.prepare('ROLLBACK TO turn');
  const open = connection.prepare(insertCall(mark));
  const update = connection.prepare(updateCall(mark));
  const log = connection.prepare('INSERT INTO call_turns (call, seq, entries) VALUES (?, ?, ?)');
  const keep = connection.prepare('INSERT INTO personal (call, seq, value, person) VALUES (?, ?, ?, ?)');
  const seq = connection.prepare(selectSeq(mark));
  const select = connection.prepare(selectCall(mark));

  function write(turn: TurnCommit): TurnOutcome {
    const { call, seq, opens, entries, personal } = turn;
    if (opens !== null) {
      open.run(boundOpening(turn, opens));
      if (opens.caller !== '') keep.run(call, 0, JSON.stringify(opens.caller), opens.caller);
    } else if (update.run(boundUpdate(turn)).changes === 0) return { kind: 'overtaken' };
    if (entries !== null) log.run(call, seq, entries);
    if (personal !== null) keep.run(call, seq, personal, null);
    return { kind: 'written' };
  }

  function writeApart(turn: TurnCommit): TurnOutcome {
    savepoint.run();
    try {
      const outcome = write(turn);
      release.run();
      return outcome;
    } catch (error) {
      // Where the whole transaction is gone (disk full), there is no savepoint to go back to.
      if (!connection.inTransaction) throw error;
      back.run();
      release.run();
      return { kind: 'failed', error };
    }
  }

  function inTransaction(batch: readonly TurnCommit[], writeOne: (turn: TurnCommit) => TurnOutcome): TurnOutcome[] {
    begin.run();
    try {
      const outcomes = batch.map(writeOne);
      beforeCommit();
      commit.run();
      return outcomes;
    } catch (error) {
      if (connection.inTransaction) rollback.run();
      throw error;
    }
  }

  /** Savepoints copy every page that a turn changes: they are set only where a turn has failed, to find out which. */
  function writeAll(batch: readonly TurnCommit[]): TurnOutcome[] {
    try {
      return inTransaction(batch, write);
    } catch {
      return inTransaction(batch, writeApart);
    }
  }

  return {
    commit: (batch) => db.connection().execute(async () => writeAll(batch)),
    load: (call) => db.connection().execute(async () => select.get(call) as CallsTable | undefined),
    seqOf: (call) => db.connection().execute(async () => (seq.get(call) as { seq: number } | undefined)?.seq),
  };
}
