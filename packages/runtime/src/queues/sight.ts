import type { AgentInQueues } from '@callwright/acd';
import { type Book, ringKey } from './book.ts';
import type { KnownAgent, KnownQueue } from './house.ts';
import type { AgentSight, OfferSight, QueueSight, WaitingSight } from './port.ts';

/** Queues and agents as desk and wallboard see them. */
export function sightOf(book: Book): {
  readonly queues: readonly QueueSight[];
  readonly agents: readonly AgentSight[];
} {
  const talks = new Map([...book.talk.values()].map(({ agent, talk }) => [agent, talk]));
  return {
    queues: [...book.house.queues].map(([name, queue]) => queueSight(book, name, queue)),
    agents: [...book.house.agents.values()].map((known) =>
      seeAgent(book, known, talks.get(known.agent.person) ?? null),
    ),
  };
}

export function agentSight(book: Book, person: string): AgentSight | null {
  const known = book.house.agents.get(person);
  const talk = [...book.talk.values()].findLast(({ agent }) => agent === person)?.talk ?? null;
  return known === undefined ? null : seeAgent(book, known, talk);
}

function queueSight(book: Book, name: string, { title, document }: KnownQueue): QueueSight {
  const agents = { available: 0, ringing: 0, busy: 0, 'wrap-up': 0, break: 0 };
  for (const { state, queues } of book.acd.agents()) {
    if (state !== 'offline' && queues.some(({ queue }) => queue === name)) agents[state] += 1;
  }
  const own = book.acd.line(name).filter(({ ticket }) => ticket.queue === name);
  return {
    queue: name,
    title,
    strategy: document.strategy,
    open: book.acd.isOpen(name),
    waiting: own.map(({ ticket, offer }, index): WaitingSight => {
      const stored = book.tickets.get(ticket.id);
      return {
        ticket: ticket.id,
        queue: name,
        kind: ticket.kind,
        call: stored?.call ?? null,
        callback: stored?.callback ?? null,
        since: ticket.since,
        priority: ticket.priority,
        position: index + 1,
        offered: offer !== null,
      };
    }),
    agents,
  };
}

function seeAgent(book: Book, { agent, belongs }: KnownAgent, talk: AgentSight['talk']): AgentSight {
  const { person, name, reason, leftQueues, absentUntil } = agent;
  const there = book.acd.agent(person);
  const state = there?.state ?? 'offline';
  return {
    person,
    name,
    state,
    reason: state === 'break' ? reason : null,
    since: there?.since ?? agent.since,
    afterwards: there?.afterwards ?? null,
    wrapUpUntil: there?.wrapUpUntil ?? null,
    wrapUpExtended: book.extended.has(person),
    queues: belongs.map(({ queue, rank }) => ({ queue, rank, takesPart: !leftQueues.includes(queue) })),
    offer: there === undefined ? null : offerSight(book, there),
    talk,
    absentUntil,
  };
}

function offerSight(book: Book, { id, offer: name }: AgentInQueues): OfferSight | null {
  if (name === null) return null;
  const key = ringKey(name, id);
  const row = book.offers.get(key);
  const ticket = book.tickets.get(row?.ticket ?? '');
  if (row === undefined || ticket === undefined) return null;
  const { legs = [], pickedUp = null } = book.ringing.get(key) ?? {};
  const { offer, queue, until } = row;
  return {
    ...{ offer, queue, until },
    ticket: ticket.id,
    call: ticket.call,
    callback: ticket.callback,
    legs: legs.map(({ leg, device }) => ({ leg, device, state: leg === pickedUp ? 'accepting' : 'ringing' })),
  };
}
