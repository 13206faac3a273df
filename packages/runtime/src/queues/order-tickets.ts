import type { Ticket } from '../store/queues/ticket.ts';
import { type Book, putOwn, putTicket, removeOwn } from './book.ts';
import { estimateOf, noteTalk } from './estimate.ts';
import { type Handling, tellAcd } from './follow-decisions.ts';
import type { Entering, OrderResult, QueueOrder } from './orders.ts';
import type { Done, Entered } from './port.ts';
import { refusalOf } from './refusal-of.ts';

export const DONE: Done = { done: true };
export const refused = (why: string): Done => ({ refused: why });

type Order<K extends QueueOrder['do']> = Extract<QueueOrder, { do: K }>;

/** Takes a place in the line; once, however often it is told. `before`: what became of it, where it came before. */
export function enter(book: Book, { ticket }: Order<'enter'>, before: Ticket | null, handling: Handling): Entered {
  const known = book.tickets.get(ticket.id) ?? before;
  if (known !== null) return standingOf(book, known);
  if (!book.house.queues.has(ticket.queue)) return { kind: 'unknown-queue' };
  const row = rowOf(ticket, handling.now);
  putTicket(book, row);
  const { id, queue, priority, kind, details } = ticket;
  const { since } = row;
  // Whoever is turned away hears it by the answer.
  const quietly: Handling = {
    ...handling,
    perform: (effect) => effect.do !== 'tell' && handling.perform(effect),
  };
  const entered = { id, queue, kind, since, priority, needs: details.needs };
  const [first] = tellAcd(book, { kind: 'entered', ticket: entered }, quietly).filter(
    (decision) => decision.kind === 'exit' && decision.ticket === id,
  );
  const now = book.tickets.get(id) ?? row;
  if (first !== undefined) putTicket(book, { ...now, told: true });
  return standingOf(book, now);
}

function rowOf(ticket: Entering, now: number): Ticket {
  const { id, queue, kind, provider, priority, details } = ticket;
  const caller = kind === 'caller' ? ticket : null;
  const callback = kind === 'callback' ? ticket : null;
  return {
    ...{ id, queue, kind, provider, priority, details },
    call: caller?.call ?? null,
    handle: caller?.handle ?? null,
    callback: callback?.callback ?? null,
    since: callback?.since ?? now,
    state: 'waiting',
    outcome: null,
    agent: null,
    leg: null,
    answered_in: null,
    entered_at: now,
    left_at: null,
    ended_at: null,
    told: true,
  };
}

/** Somebody whose wait was over before they asked again has heard it, or will, by a signal. */
function standingOf(book: Book, { id, queue, outcome }: Ticket): Entered {
  if (outcome === 'full' || outcome === 'closed' || outcome === 'nobody') {
    return { kind: 'refused', ...refusalOf(outcome, book.house.queues.get(queue)?.document ?? null) };
  }
  const position = book.acd.placeOf(id) ?? 1;
  return { kind: 'waiting', position, estimateMs: estimateOf(book, queue, position) };
}

/** Waits no longer, or hangs up on the agent; also where the caller was handed on, however often. */
export function leave(book: Book, order: Order<'leave'>, handling: Handling): OrderResult {
  for (const ticket of book.handedOn.get(order.ticket) ?? []) leaveOne(book, { ...order, ticket }, handling);
  return leaveOne(book, order, handling);
}

function leaveOne(book: Book, { ticket: id, outcome }: Order<'leave'>, handling: Handling): OrderResult {
  const ticket = book.tickets.get(id);
  if (ticket === undefined || ticket.state === 'over') return DONE;
  const { now, perform } = handling;
  if (ticket.state !== 'waiting' && ticket.leg !== null) {
    endTalk(book, ticket.leg, handling);
    perform({ do: 'hang-up', leg: ticket.leg, provider: ticket.provider });
    return DONE;
  }
  putTicket(book, { ...ticket, state: 'over', outcome, left_at: now, told: true });
  tellAcd(book, { kind: 'left', ticket: id }, handling);
  return DONE;
}

/** A talk is over, whoever ended it: its agent is free for the next, or for their notes. */
export function endTalk(book: Book, id: string, handling: Handling): void {
  const ended = book.talk.get(id);
  if (ended === undefined) return;
  removeOwn(book, 'talk', id);
  const ticket = ended.talk.ticket === null ? undefined : book.tickets.get(ended.talk.ticket);
  if (ticket !== undefined && ticket.leg === id) {
    putTicket(book, { ...ticket, state: 'over', ended_at: handling.now });
    noteTalk(book, ticket.queue, handling.now - (ticket.left_at ?? handling.now));
  }
  // Whoever consults somebody goes on talking afterwards.
  if ([...book.talk.values()].some(({ agent }) => agent === ended.agent)) return;
  removeOwn(book, 'extended', ended.agent);
  if (ticket !== undefined) book.afterTalk.set(ended.agent, { queue: ticket.queue, at: handling.now });
  tellAcd(book, { kind: 'ended', agent: ended.agent }, handling);
}

export function reprioritise(book: Book, { ticket: id, priority }: Order<'priority'>, handling: Handling): Done {
  const ticket = waiting(book, id);
  if (ticket === null) return refused('gone');
  putTicket(book, { ...ticket, priority });
  tellAcd(book, { kind: 'repriorised', ticket: id, priority }, handling);
  return DONE;
}

export function move(book: Book, { ticket: id, queue }: Order<'move'>, handling: Handling): Done {
  const ticket = waiting(book, id);
  if (ticket === null) return refused('gone');
  if (!book.house.queues.has(queue)) return refused('unknown-queue');
  putTicket(book, { ...ticket, queue });
  tellAcd(book, { kind: 'moved', ticket: id, queue }, handling);
  return DONE;
}

export function take(book: Book, order: Order<'take'>, handling: Handling): Done {
  const { ticket: id, agent, supervisor } = order;
  const ticket = waiting(book, id);
  if (ticket === null) return refused('gone');
  if (!supervisor && book.house.queues.get(ticket.queue)?.document.mayPick !== true) return refused('not-allowed');
  const state = book.acd.agent(agent)?.state;
  if (state !== 'available' && state !== 'wrap-up') return refused('not-free');
  tellAcd(book, { kind: 'picked', ticket: id, agent }, handling);
  return DONE;
}

/** The customer has answered a callback: it has a call from now on. */
export function callBegan(book: Book, { ticket: id, call }: Order<'call'>): Done {
  const ticket = book.tickets.get(id);
  if (ticket === undefined) return refused('gone');
  putTicket(book, { ...ticket, call });
  const talk = ticket.leg === null ? undefined : book.talk.get(ticket.leg);
  if (talk !== undefined) putOwn(book, 'talk', talk.talk.talk, { ...talk, talk: { ...talk.talk, call } });
  return DONE;
}

export function told(book: Book, { ticket: id, outcome }: Order<'told'>): Done {
  const ticket = book.tickets.get(id);
  // What has become of it since then is told by itself.
  if (ticket === undefined || (outcome !== undefined && outcome !== ticket.outcome)) return DONE;
  putTicket(book, { ...ticket, state: ticket.state === 'assigned' ? 'talking' : ticket.state, told: true });
  return DONE;
}

function waiting(book: Book, id: string): Ticket | null {
  const ticket = book.tickets.get(id);
  return ticket?.state === 'waiting' ? ticket : null;
}

/** A talk that no queue gave. */
export function taken(book: Book, { agent, talk }: Order<'taken'>, handling: Handling): Done {
  const busy = [...book.talk.values()].some((one) => one.agent === agent);
  putOwn(book, 'talk', talk.talk, { agent, provider: null, talk });
  if (!busy) tellAcd(book, { kind: 'agent-taken', agent }, handling);
  return DONE;
}
