import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * How many callers of these numbers were missed, of the calls that began at `from` or later and are over: telephones were
 * rung for them and nobody talked with them, or something failed; and they left no message. Calls that tried a draft out
 * don't count.
 */
export async function countMissed(db: Kysely<Tables>, numbers: readonly string[], from: number): Promise<number> {
  if (numbers.length === 0) return 0;
  const { missed } = await db
    .selectFrom('calls')
    .where('dialled', 'in', [...numbers])
    .where('started_at', '>=', from)
    .where('ended_at', 'is not', null)
    .where('sample', '=', 0)
    .where((e) => e.or([e('lane', 'is', null), e('lane', 'not in', ['trial', 'test-phone'])]))
    .where((e) => e.or([stoodOnLine(e, 'dial'), e('outcome', '=', 'fault')]))
    .where((e) => e.not(stoodOnLine(e, 'bridge')))
    .where((e) =>
      e.not(e.exists(e.selectFrom('messages').whereRef('messages.call', '=', 'calls.id').select(sql`1`.as('one')))),
    )
    .select((e) => e.fn.countAll().as('missed'))
    .executeTakeFirstOrThrow();
  return Number(missed);
}

/** Whether this ever stood on the call's line, by its log. */
function stoodOnLine(e: ExpressionBuilder<Tables, 'calls'>, verb: 'dial' | 'bridge'): Expression<SqlBool> {
  const turns = e
    .selectFrom('call_turns')
    .whereRef('call_turns.call', '=', 'calls.id')
    .where('entries', 'like', `%"kind":"line","verb":"${verb}"%`);
  return e.exists(turns.select(sql`1`.as('one')));
}
