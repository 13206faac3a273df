import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Callback, callbackOf } from './callback.ts';
import type { QueueTicketsTable } from './queue-tables.ts';

export type CallbackUnderWay = {
  readonly callback: Callback;
  /** Null: nobody knows of its ticket. */
  readonly ticket: Pick<QueueTicketsTable, 'state' | 'outcome' | 'agent' | 'leg'> | null;
};

/** Open callbacks that stand in line no longer, or not yet. */
export async function callbacksUnderWay(db: Kysely<Tables>): Promise<readonly CallbackUnderWay[]> {
  const rows = await db
    .selectFrom('callbacks')
    .leftJoin('queue_tickets', 'queue_tickets.id', 'callbacks.ticket')
    .where('callbacks.state', 'in', ['waiting', 'dialling', 'talking'])
    .where('callbacks.ticket', 'is not', null)
    .where((e) =>
      e.or([
        e('callbacks.state', '!=', 'waiting'),
        e('queue_tickets.state', 'is', null),
        e('queue_tickets.state', '!=', 'waiting'),
      ]),
    )
    .selectAll('callbacks')
    .select([
      'queue_tickets.state as ticket_state',
      'queue_tickets.outcome as ticket_outcome',
      'queue_tickets.agent as ticket_agent',
      'queue_tickets.leg as ticket_leg',
    ])
    .orderBy('callbacks.since')
    .execute();
  return rows.map(({ ticket_state, ticket_outcome, ticket_agent, ticket_leg, ...row }) => ({
    callback: callbackOf(row),
    ticket:
      ticket_state === null
        ? null
        : { state: ticket_state, outcome: ticket_outcome, agent: ticket_agent, leg: ticket_leg },
  }));
}

/** `agent`: whom they have reached. */
export type ReachedOtherwise = { readonly callback: Callback; readonly agent: string | null };

export async function reachedOtherwise(db: Kysely<Tables>): Promise<readonly ReachedOtherwise[]> {
  const rows = await db
    .selectFrom('queue_tickets')
    .innerJoin('personal', 'personal.call', 'queue_tickets.call')
    // The caller's number is kept as JSON.
    .innerJoin('callbacks', (join) => join.on('personal.value', '=', sql<string>`'"' || callbacks.number || '"'`))
    .where('queue_tickets.kind', '=', 'caller')
    .where('queue_tickets.state', 'in', ['assigned', 'talking'])
    .where('personal.seq', '=', 0)
    .where('callbacks.state', '=', 'waiting')
    .where((e) => e.or([e('callbacks.call', 'is', null), e('callbacks.call', '!=', e.ref('queue_tickets.call'))]))
    .selectAll('callbacks')
    .select('queue_tickets.agent as reached')
    .execute();
  return rows.map(({ reached, ...row }) => ({ callback: callbackOf(row), agent: reached }));
}
