import type { Pool, PoolClient, QueryConfig } from 'pg';
import type { CallsTable } from '../tables.ts';
import { boundOpening, boundUpdate } from './bind-turn.ts';
import { insertCall, selectCall, selectSeq, updateCall } from './turn-sql.ts';
import type { BeforeCommit, TurnCommit, TurnOutcome, TurnWriter } from './turn-writer.ts';

const numbered = (index: number) => `$${index}`;

/** Bound before the columns of the call's row: call, seq, entries, personal, the caller as JSON, the caller. */
const BOUND = 6;

/** A whole turn in one statement, so that it costs one way to the database and back. */
function turnStatement(row: (place: (index: number) => string) => string): string {
  return `WITH turn AS (${row((index) => numbered(BOUND + index))} RETURNING id),
    logged AS (INSERT INTO call_turns (call, seq, entries)
      SELECT $1::text, $2::int, $3::text FROM turn WHERE $3::text IS NOT NULL),
    kept AS (INSERT INTO personal (call, seq, value, person)
      SELECT $1::text, kept.seq, kept.value, kept.person
      FROM turn, (VALUES ($2::int, $4::text, NULL), (0, $5::text, $6::text)) AS kept (seq, value, person)
      WHERE kept.value IS NOT NULL)
    SELECT id FROM turn`;
}

const OPEN = { name: 'turn-open', text: turnStatement(insertCall) };
const UPDATE = { name: 'turn-update', text: turnStatement(updateCall) };
const SEQ = { name: 'turn-seq', text: selectSeq(numbered) };
const SELECT = { name: 'turn-select', text: selectCall(numbered) };

/** Turns on PostgreSQL, by named statements that each connection prepares once. */
export function postgresTurnWriter(pool: Pool, beforeCommit: BeforeCommit): TurnWriter {
  return {
    commit: async (batch) => {
      const [only] = batch;
      if (batch.length === 1 && only !== undefined) return [await writeAlone(pool, only)];
      const client = await pool.connect();
      try {
        const outcomes = await writeAll(client, batch, beforeCommit);
        client.release();
        return outcomes;
      } catch (error) {
        // A connection in an unknown state isn't used again.
        client.release(true);
        throw error;
      }
    },
    load: async (call) => (await pool.query<CallsTable>({ ...SELECT, values: [call] })).rows[0],
    seqOf: async (call) => (await pool.query<{ seq: number }>({ ...SEQ, values: [call] })).rows[0]?.seq,
  };
}

/** One statement is a transaction of its own. */
async function writeAlone(pool: Pool, turn: TurnCommit): Promise<TurnOutcome> {
  try {
    return outcomeOf(await pool.query(queryOf(turn)));
  } catch (error) {
    return { kind: 'failed', error };
  }
}

type WriteOne = (client: PoolClient, turn: TurnCommit) => Promise<TurnOutcome>;

/** A savepoint costs two ways more: they are set only where a turn has failed, to find out which. */
async function writeAll(
  client: PoolClient,
  batch: readonly TurnCommit[],
  beforeCommit: BeforeCommit,
): Promise<TurnOutcome[]> {
  const inTransaction = async (writeOne: WriteOne): Promise<TurnOutcome[]> => {
    const outcomes: TurnOutcome[] = [];
    await client.query('BEGIN');
    for (const turn of batch) outcomes.push(await writeOne(client, turn));
    beforeCommit();
    await client.query('COMMIT');
    return outcomes;
  };
  try {
    return await inTransaction(write);
  } catch {
    await client.query('ROLLBACK');
    return inTransaction(writeApart);
  }
}

async function write(client: PoolClient, turn: TurnCommit): Promise<TurnOutcome> {
  return outcomeOf(await client.query(queryOf(turn)));
}

async function writeApart(client: PoolClient, turn: TurnCommit): Promise<TurnOutcome> {
  await client.query('SAVEPOINT turn');
  try {
    const outcome = await write(client, turn);
    await client.query('RELEASE turn');
    return outcome;
  } catch (error) {
    await client.query('ROLLBACK TO turn');
    return { kind: 'failed', error };
  }
}

function outcomeOf({ rowCount }: { rowCount: number | null }): TurnOutcome {
  return { kind: rowCount === 1 ? 'written' : 'overtaken' };
}

function queryOf(turn: TurnCommit): QueryConfig {
  const { call, seq, opens, entries, personal } = turn;
  const before = [call, seq, entries, personal];
  if (opens === null) return { ...UPDATE, values: [...before, null, null, ...boundUpdate(turn)] };
  const caller = opens.caller === '' ? [null, null] : [JSON.stringify(opens.caller), opens.caller];
  return { ...OPEN, values: [...before, ...caller, ...boundOpening(turn, opens)] };
}
