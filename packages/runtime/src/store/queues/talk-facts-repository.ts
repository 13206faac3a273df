import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { AgentTalksTable, QueueOffersTable, QueueTicketsTable } from './queue-tables.ts';

/** Whom an agent talked with; `talk` is the agent's leg. Times are milliseconds since the epoch. */
export type TalkFacts = {
  readonly talk: string;
  readonly agent: string;
  readonly kind: AgentTalksTable['kind'];
  readonly call: string | null;
  readonly ticket: string | null;
  readonly number: string | null;
  readonly beganAt: number;
  readonly endedAt: number | null;
};

/** Somebody's wait, as far as those who serve them need it. */
export type TicketFacts = {
  readonly id: string;
  readonly queue: string;
  readonly kind: QueueTicketsTable['kind'];
  readonly call: string | null;
  readonly callback: string | null;
  readonly since: number;
  readonly priority: number;
  /** JSON of `TicketDetails`. */
  readonly details: string;
  readonly outcome: QueueTicketsTable['outcome'];
  readonly agent: string | null;
  readonly answeredIn: string | null;
  readonly leftAt: number | null;
};

/** What was offered to an agent, and what became of it. `at`: milliseconds since the epoch. */
export type OfferMade = Readonly<Pick<QueueOffersTable, 'queue' | 'at' | 'outcome'>>;

/** What customers' cards and agents' own figures are read from; nothing is written here. */
export type TalkFactsRepository = {
  /** A talk by the agent's leg. */
  readonly talk: (leg: string) => Promise<TalkFacts | null>;
  readonly ticket: (id: string) => Promise<TicketFacts | null>;
  /** All waits of some calls, in their order. */
  readonly ticketsOf: (calls: readonly string[]) => Promise<readonly TicketFacts[]>;
  /** An agent's talks that began from then on, newest first. */
  readonly ofAgent: (agent: string, from: number, limit: number) => Promise<readonly TalkFacts[]>;
  /** Talks with a number that belong to no call, newest first. */
  readonly withNumber: (number: string, limit: number) => Promise<readonly TalkFacts[]>;
  /** Offers made from then on. */
  readonly offersTo: (agent: string, from: number) => Promise<readonly OfferMade[]>;
};

export function talkFactsRepository(db: Kysely<Tables>): TalkFactsRepository {
  // Who is called back has no call of their own yet: their number stands with what they asked for.
  const putThrough = () =>
    db
      .selectFrom('queue_tickets')
      .leftJoin('callbacks', 'callbacks.id', 'queue_tickets.callback')
      .selectAll('queue_tickets')
      .select('callbacks.number as number');
  return {
    talk: async (leg) => {
      const row = await db.selectFrom('agent_talks').where('id', '=', leg).selectAll().executeTakeFirst();
      if (row !== undefined) return talkOf(row);
      const ticket = await putThrough().where('queue_tickets.leg', '=', leg).executeTakeFirst();
      return ticket === undefined ? null : talkOfTicket(ticket);
    },
    ticket: async (id) => {
      const row = await db.selectFrom('queue_tickets').where('id', '=', id).selectAll().executeTakeFirst();
      return row === undefined ? null : ticketOf(row);
    },
    ticketsOf: async (calls) => {
      if (calls.length === 0) return [];
      const rows = await db
        .selectFrom('queue_tickets')
        .where('call', 'in', [...calls])
        .selectAll()
        .orderBy('entered_at')
        .execute();
      return rows.map(ticketOf);
    },
    ofAgent: async (agent, from, limit) => {
      const [talks, tickets] = await Promise.all([
        db
          .selectFrom('agent_talks')
          .where('agent', '=', agent)
          .where('began_at', '>=', from)
          .selectAll()
          .orderBy('began_at', 'desc')
          .limit(limit)
          .execute(),
        putThrough()
          .where('queue_tickets.agent', '=', agent)
          .where('outcome', '=', 'answered')
          .where('left_at', '>=', from)
          .orderBy('left_at', 'desc')
          .limit(limit)
          .execute(),
      ]);
      const known = new Set(talks.flatMap(({ id, ticket }) => [id, ticket]));
      const unknown = tickets.filter(({ id, leg }) => !known.has(id) && !known.has(leg));
      const others = unknown.flatMap((ticket) => talkOfTicket(ticket) ?? []);
      return [...talks.map(talkOf), ...others].sort((a, b) => b.beganAt - a.beganAt).slice(0, limit);
    },
    withNumber: async (number, limit) => {
      const rows = await db
        .selectFrom('agent_talks')
        .where('number', '=', number)
        .where('call', 'is', null)
        .selectAll()
        .orderBy('began_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(talkOf);
    },
    offersTo: (agent, from) =>
      db
        .selectFrom('queue_offers')
        .where('agent', '=', agent)
        .where('at', '>=', from)
        .select(['queue', 'at', 'outcome'])
        .execute(),
  };
}

function talkOf(row: AgentTalksTable): TalkFacts {
  const { id, agent, kind, call, ticket, number, began_at, ended_at } = row;
  return { talk: id, agent, kind, call, ticket, number, beganAt: began_at, endedAt: ended_at };
}

type TicketRow = Tables['queue_tickets'] & { readonly number: string | null };

/** A caller whom the queue has put through, told of by their ticket alone. */
function talkOfTicket(row: TicketRow): TalkFacts | null {
  const { id, leg, agent, kind, call, number, left_at, ended_at, entered_at } = row;
  if (leg === null || agent === null) return null;
  return {
    talk: leg,
    agent,
    kind: kind === 'callback' ? 'callback' : 'queue',
    call,
    ticket: id,
    number,
    beganAt: left_at ?? entered_at,
    endedAt: ended_at,
  };
}

function ticketOf(row: Tables['queue_tickets']): TicketFacts {
  const { id, queue, kind, call, callback, since, priority, details, outcome, agent, answered_in, left_at } = row;
  return {
    id,
    queue,
    kind,
    call,
    callback,
    since,
    priority,
    details,
    outcome,
    agent,
    answeredIn: answered_in,
    leftAt: left_at,
  };
}
