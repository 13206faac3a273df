import type { AcdEvent, Decision } from '@callwright/acd';
import type { Ticket } from '../store/queues/ticket.ts';
import { type Book, type Do, putOffer, putOwn, putTicket, ringKey } from './book.ts';
import { noteAfterTalks } from './estimate.ts';
import type { QueueOrder } from './orders.ts';

/** An event without its time. */
export type Untimed = AcdEvent extends infer E ? (E extends AcdEvent ? Omit<E, 'at'> : never) : never;

/** What is being handled, and when. */
export type Handling = {
  readonly order: QueueOrder;
  readonly now: number;
  readonly perform: Do;
  /** Queues in which nobody was there for whoever is sent on: nobody is sent in circles. */
  readonly deserted?: readonly string[];
};

/** Tells the decisions' part what happened, and writes down what it decides. Returns the decisions. */
export function tellAcd(book: Book, event: Untimed, handling: Handling): readonly Decision[] {
  const decisions = book.acd.handle({ ...event, at: handling.now } as AcdEvent);
  for (const decision of decisions) follow(book, decision, handling);
  noteAfterTalks(book, handling.now);
  return decisions;
}

function follow(book: Book, decision: Decision, handling: Handling): void {
  const { order, now, perform } = handling;
  switch (decision.kind) {
    case 'offer':
      for (const agent of decision.agents) {
        const { offer, ticket, queue, until } = decision;
        putOffer(book, { offer, agent, ticket, queue, at: now, until, outcome: null, ended_at: null });
        perform({ do: 'ring', offer, agent });
      }
      return;
    case 'withdraw':
      for (const agent of decision.agents) {
        const { offer } = decision;
        const row = book.offers.get(ringKey(offer, agent));
        if (row === undefined) continue;
        const declined = order.do === 'declined' && order.agent === agent && order.offer === offer;
        const outcome = declined ? 'declined' : now >= row.until ? 'missed' : 'withdrawn';
        putOffer(book, { ...row, outcome, ended_at: now });
        perform({ do: 'stop', offer, agent });
      }
      return;
    case 'connect': {
      const ticket = book.tickets.get(decision.ticket);
      const taken = [...book.offers.values()].find(
        (row) => row.ticket === decision.ticket && row.agent === decision.agent,
      );
      if (taken !== undefined) putOffer(book, { ...taken, outcome: 'answered', ended_at: now });
      if (ticket === undefined || order.do !== 'accepted') return;
      const { agent, queue } = decision;
      const { leg, number } = order;
      putTicket(book, {
        ...ticket,
        ...{ state: 'assigned', outcome: 'answered', agent, leg, answered_in: queue, left_at: now, told: false },
      });
      const kind = ticket.kind === 'callback' ? 'callback' : 'queue';
      const talk = { talk: leg, kind, call: ticket.call, ticket: ticket.id, number, beganAt: now } as const;
      putOwn(book, 'talk', leg, { agent, provider: ticket.provider, talk });
      perform({ do: 'tell', ticket: ticket.id });
      return;
    }
    case 'exit': {
      const ticket = book.tickets.get(decision.ticket);
      if (ticket === undefined) return;
      if (decision.reason === 'nobody' && waitsElsewhere(book, ticket, handling)) return;
      putTicket(book, { ...ticket, state: 'over', outcome: decision.reason, left_at: now, told: false });
      perform({ do: 'tell', ticket: ticket.id });
      return;
    }
    case 'agent':
      if (decision.why === 'too-often-not-answered') {
        perform({ do: 'note-state', agent: decision.agent, state: 'break' });
      }
      return;
  }
}

/** Lets a caller wait in the queue that stands in where nobody is there, with the time waited so far. False: there is none. */
function waitsElsewhere(book: Book, ticket: Ticket, handling: Handling): boolean {
  const { id, kind, queue: from, since, priority, details } = ticket;
  const deserted = [...(handling.deserted ?? []), from];
  const standIn = book.house.queues.get(from)?.document.standIn ?? null;
  if (kind !== 'caller' || standIn?.kind !== 'queue') return false;
  const { queue } = standIn;
  if (deserted.includes(queue) || !book.house.queues.has(queue)) return false;
  putTicket(book, { ...ticket, queue });
  // The longest wait there counts from now on, as for whoever is moved.
  const entering = { id, queue, kind, since, limitedFrom: handling.now, priority, needs: details.needs };
  tellAcd(book, { kind: 'entered', ticket: entering }, { ...handling, deserted });
  return true;
}
