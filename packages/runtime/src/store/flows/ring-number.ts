import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Canary, canaryOf } from './canary.ts';

/** What rings when a number is dialled. */
export type Rung =
  | {
      readonly kind: 'flow';
      readonly flow: string;
      readonly alias: string;
      readonly revision: number;
      /** Some calls go another way. */
      readonly canary: Canary | null;
    }
  | { readonly kind: 'number-unknown' | 'number-without-flow' | 'flow-not-live' };

/** Who rings, and when. */
export type Ringing = {
  /** Real time at which it rang: what a plan did after that moment doesn't count. */
  readonly now: number;
  /** The moment by the call's own clock: whether plans are due by then. */
  readonly clock: number;
  /** Empty when withheld. */
  readonly caller: string;
};

export type NumberRung = {
  readonly rung: Rung;
  /** Plans are due that weren't done yet: what stands there may not be what holds. */
  readonly due: boolean;
  /** The caller's telephone is one of those that try drafts. */
  readonly testPhone: boolean;
};

/** List of telephones that reach drafts. */
export const TEST_PHONES = 'test-phones';

type Row = {
  flow: string | null;
  alias: string;
  revision: number | null;
  canary: string | null;
  due: number;
  test_phone: number;
};

/** Numbers as people write them: +49 (171) 55-12/3. There are few: this goes through all rows of the list. */
const plainKey = [' ', '-', '/', '(', ')', '.'].reduce<RawBuilder<unknown>>(
  (key, mark) => sql`replace(${key}, ${sql.lit(mark)}, '')`,
  sql`key`,
);

/** One query a call, all of it by keys and one small index; raw, for it is built anew for every call. */
export async function ringNumber(db: Kysely<Tables>, number: string, ringing: Ringing): Promise<NumberRung> {
  const { now, clock, caller } = ringing;
  // What a plan has moved or switched meanwhile, this call came before.
  const before = sql`n.since > ${now} AND n.was_flow IS NOT NULL`;
  const alias = sql`CASE WHEN ${before} THEN n.was_alias ELSE n.alias END`;
  const { rows } = await sql<Row>`
    SELECT f.id AS flow, ${alias} AS alias,
      CASE WHEN a.since > ${now} AND a.was IS NOT NULL THEN a.was ELSE a.revision END AS revision,
      CASE WHEN a.since > ${now} THEN NULL ELSE a.canary END AS canary,
      CASE WHEN EXISTS (SELECT 1 FROM plans WHERE next_at <= ${clock}) THEN 1 ELSE 0 END AS due,
      CASE WHEN ${caller} <> '' AND EXISTS (SELECT 1 FROM list_rows WHERE list = ${TEST_PHONES} AND ${plainKey} = ${caller})
        THEN 1 ELSE 0 END AS test_phone
    FROM numbers n
    LEFT JOIN flows f ON f.id = CASE WHEN ${before} THEN n.was_flow ELSE n.flow END AND f.removed_at IS NULL
    LEFT JOIN aliases a ON a.flow = f.id AND a.alias = ${alias}
    WHERE n.number = ${number}`.execute(db);
  const [row] = rows;
  if (row === undefined) return { rung: { kind: 'number-unknown' }, due: false, testPhone: false };
  return { rung: rungOf(row), due: row.due === 1, testPhone: row.test_phone === 1 };
}

function rungOf({ flow, alias, revision, canary }: Row): Rung {
  if (flow === null) return { kind: 'number-without-flow' };
  if (revision === null) return { kind: 'flow-not-live' };
  return { kind: 'flow', flow, alias, revision, canary: canaryOf(canary) };
}
