import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** How a queue's day went so far. Times in milliseconds. */
export type QueueDay = {
  /** Callers who came to wait, also those who were turned away at once. */
  readonly offered: number;
  readonly answered: number;
  /** Hung up while waiting. */
  readonly abandoned: number;
  /** Turned away, or waited in vain: full, closed, nobody there, too long. */
  readonly turnedAway: number;
  /** Left by themselves: for a callback, or by another key. */
  readonly left: number;
  /** Telephones that rang in vain. */
  readonly missed: number;
  readonly inTime: number;
  /** Whom `inTime` is measured by: answered, or not within the time. */
  readonly measured: number;
  /** Of those who were answered; null: none. */
  readonly meanWaitMs: number | null;
  readonly longestWaitMs: number | null;
  /** How many people's telephones rang: whose work these figures tell of. */
  readonly people: number;
};

export async function queueDay(db: Kysely<Tables>, queue: string, from: number, withinMs: number): Promise<QueueDay> {
  const wait = sql`(left_at - entered_at)`;
  const [tickets, offers] = await Promise.all([
    sql<Record<string, number | string | null>>`
      SELECT count(*) AS "offered",
        sum(CASE WHEN outcome = 'answered' THEN 1 ELSE 0 END) AS "answered",
        sum(CASE WHEN outcome = 'hung-up' THEN 1 ELSE 0 END) AS "abandoned",
        sum(CASE WHEN outcome IN ('timeout', 'full', 'closed', 'nobody') THEN 1 ELSE 0 END) AS "turnedAway",
        sum(CASE WHEN outcome IN ('left', 'callback') THEN 1 ELSE 0 END) AS "left",
        sum(CASE WHEN outcome = 'answered' AND ${wait} <= ${withinMs} THEN 1 ELSE 0 END) AS "inTime",
        sum(CASE WHEN outcome = 'answered' OR ${wait} > ${withinMs} THEN 1 ELSE 0 END) AS "measured",
        avg(CASE WHEN outcome = 'answered' THEN ${wait} END) AS "meanWaitMs",
        max(${wait}) AS "longestWaitMs"
      FROM queue_tickets
      WHERE queue = ${queue} AND kind = 'caller' AND entered_at >= ${from}`.execute(db),
    sql<Record<string, number | string | null>>`
      SELECT count(DISTINCT agent) AS "people",
        sum(CASE WHEN outcome = 'missed' THEN 1 ELSE 0 END) AS "missed"
      FROM queue_offers WHERE queue = ${queue} AND at >= ${from}`.execute(db),
  ]);
  const row = { ...tickets.rows[0], ...offers.rows[0] };
  const count = (key: string) => Number(row[key] ?? 0);
  const time = (key: string) => (row[key] == null ? null : Math.round(Number(row[key])));
  return {
    offered: count('offered'),
    answered: count('answered'),
    abandoned: count('abandoned'),
    turnedAway: count('turnedAway'),
    left: count('left'),
    missed: count('missed'),
    inTime: count('inTime'),
    measured: count('measured'),
    meanWaitMs: time('meanWaitMs'),
    longestWaitMs: time('longestWaitMs'),
    people: count('people'),
  };
}
