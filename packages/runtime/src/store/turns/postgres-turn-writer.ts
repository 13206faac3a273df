import type { Pool, PoolClient, QueryConfig } from 'pg';
import type { CallsTable } from '../tables.ts';
import { boundOpening, boundUpdate } from './bind-turn.ts';
import { insertCall, selectCall, updateCall } from './turn-sql.ts';
import type { FaultPoint, TurnCommit, TurnOutcome, TurnWriter } from './turn-writer.ts';

const numbered = (index: number) => `$${index}`;

/** Bound before the call's own columns: call, seq, and the columns of its events and personal values as arrays. */
const LISTS = 9;

/** A whole turn in one statement, so that it costs one way to the database and back. */
function turnStatement(row: (place: (index: number) => string) => string): string {
  return `WITH turn AS (${row((index) => numbered(LISTS + index))} RETURNING id),
    logged AS (INSERT INTO call_events (call, seq, i, at, kind, body)
      SELECT $1::text, $2::int, e.i, e.at, e.kind, e.body FROM turn,
        unnest($3::int[], $4::bigint[], $5::text[], $6::text[]) AS e (i, at, kind, body)),
    kept AS (INSERT INTO personal (call, ref, value, person)
      SELECT $1::text, p.ref, p.value, p.person FROM turn,
        unnest($7::int[], $8::text[], $9::text[]) AS p (ref, value, person))
    SELECT id FROM turn`;
}

const OPEN = { name: 'turn-open', text: turnStatement(insertCall) };
const UPDATE = { name: 'turn-update', text: turnStatement(updateCall) };
const SELECT = { name: 'turn-select', text: selectCall(numbered) };

/** Turns on PostgreSQL, by named statements that each connection prepares once. */
export function postgresTurnWriter(pool: Pool, faultPoint: FaultPoint): TurnWriter {
  return {
    commit: async (batch) => {
      const [only] = batch;
      if (batch.length === 1 && only !== undefined) return [await writeAlone(pool, only)];
      const client = await pool.connect();
      try {
        const outcomes = await writeAll(client, batch, faultPoint);
        client.release();
        return outcomes;
      } catch (error) {
        // A connection in an unknown state isn't used again.
        client.release(true);
        throw error;
      }
    },
    load: async (call) => (await pool.query<CallsTable>({ ...SELECT, values: [call] })).rows[0],
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

async function writeAll(
  client: PoolClient,
  batch: readonly TurnCommit[],
  faultPoint: FaultPoint,
): Promise<TurnOutcome[]> {
  await client.query('BEGIN');
  const outcomes: TurnOutcome[] = [];
  for (const turn of batch) {
    await client.query('SAVEPOINT turn');
    try {
      outcomes.push(outcomeOf(await client.query(queryOf(turn))));
      await client.query('RELEASE turn');
    } catch (error) {
      await client.query('ROLLBACK TO turn');
      outcomes.push({ kind: 'failed', error });
    }
  }
  faultPoint('in-commit');
  await client.query('COMMIT');
  return outcomes;
}

function outcomeOf({ rowCount }: { rowCount: number | null }): TurnOutcome {
  return { kind: rowCount === 1 ? 'written' : 'overtaken' };
}

function queryOf(turn: TurnCommit): QueryConfig {
  const { call, seq, opens, events, personal } = turn;
  const lists = [
    call,
    seq,
    events.map((event) => event.i),
    events.map((event) => event.at),
    events.map((event) => event.kind),
    events.map((event) => event.body),
    personal.map((value) => value.ref),
    personal.map((value) => value.value),
    personal.map((value) => value.person),
  ];
  return opens === null
    ? { ...UPDATE, values: [...lists, ...boundUpdate(turn)] }
    : { ...OPEN, values: [...lists, ...boundOpening(turn, opens)] };
}
