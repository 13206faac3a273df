import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** How calls went that came by one way of an alias. Times in milliseconds. */
export type LaneFigures = {
  readonly lane: string;
  readonly calls: number;
  readonly running: number;
  readonly finished: number;
  readonly hungUp: number;
  readonly hungUpEarly: number;
  readonly failed: number;
  readonly errors: number;
  /** Of those that are over; null where there are none. */
  readonly meanMs: number | null;
};

/** Whoever hangs up within this time has hardly listened. */
export const EARLY_MS = 10_000;

export async function laneFigures(
  db: Kysely<Tables>,
  flow: string,
  alias: string,
  since: number,
): Promise<readonly LaneFigures[]> {
  const { rows } = await sql<Record<keyof LaneFigures, number | string | null>>`
    SELECT lane, count(*) AS "calls",
      sum(CASE WHEN ended_at IS NULL THEN 1 ELSE 0 END) AS "running",
      sum(CASE WHEN outcome = 'flow' THEN 1 ELSE 0 END) AS "finished",
      sum(CASE WHEN outcome = 'caller' THEN 1 ELSE 0 END) AS "hungUp",
      sum(CASE WHEN outcome = 'caller' AND ended_at - started_at < ${EARLY_MS} THEN 1 ELSE 0 END) AS "hungUpEarly",
      sum(CASE WHEN outcome = 'fault' THEN 1 ELSE 0 END) AS "failed",
      sum(errors) AS "errors",
      avg(ended_at - started_at) AS "meanMs"
    FROM calls
    WHERE flow = ${flow} AND alias = ${alias} AND started_at >= ${since} AND lane IS NOT NULL
    GROUP BY lane`.execute(db);
  return rows.map((row) => ({
    lane: String(row.lane),
    calls: Number(row.calls),
    running: Number(row.running),
    finished: Number(row.finished),
    hungUp: Number(row.hungUp),
    hungUpEarly: Number(row.hungUpEarly),
    failed: Number(row.failed),
    errors: Number(row.errors),
    meanMs: row.meanMs === null ? null : Number(row.meanMs),
  }));
}
