import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Whether a call has met one of these queues: waited there, was answered by its people, or is to be rung back from there.
 * Who was moved while waiting has met the queue that they were moved to.
 */
export function metQueues(e: ExpressionBuilder<Tables, 'calls'>, queues: readonly string[]) {
  if (queues.length === 0) return e.lit(false);
  const tickets = e
    .selectFrom('queue_tickets')
    .where((t) => t.or([t('queue', 'in', queues), t('answered_in', 'in', queues)]))
    .where('queue_tickets.call', 'is not', null)
    .select('queue_tickets.call');
  const callbacks = (column: 'call' | 'talk') =>
    e.selectFrom('callbacks').where('queue', 'in', queues).where(column, 'is not', null).select(column);
  return e.or([
    e('calls.id', 'in', tickets),
    e('calls.id', 'in', callbacks('call')),
    e('calls.id', 'in', callbacks('talk')),
  ]);
}
