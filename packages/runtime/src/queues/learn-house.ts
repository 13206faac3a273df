import { isDeepStrictEqual } from 'node:util';
import { createAcd, type Membership } from '@callwright/acd';
import { type Book, putTicket, rulesIn } from './book.ts';
import { type Handling, tellAcd } from './follow-decisions.ts';
import type { House } from './house.ts';

/** Queues, members, skills or opening hours as they are now. */
export function learnHouse(book: Book, house: House, handling: Handling): void {
  const before = book.house;
  if (!isDeepStrictEqual(rulesIn(before), rulesIn(house))) {
    leaveGoneQueues(book, house, handling);
    book.house = house;
    book.acd = createAcd(rulesIn(house), book.acd.state());
    for (const { id, skills, queues } of [...book.acd.agents()]) {
      tellAcd(book, { kind: 'agent-known', agent: id, skills, queues }, handling);
    }
  }
  book.house = house;
  for (const [queue, { open }] of house.queues) {
    if (book.acd.isOpen(queue) !== open) tellAcd(book, { kind: 'opened', queue, open }, handling);
  }
  learnAgents(book, handling);
}

/** A queue that was removed has nobody who could serve those who wait in it. */
function leaveGoneQueues(book: Book, house: House, handling: Handling): void {
  for (const ticket of [...book.tickets.values()]) {
    if (ticket.state !== 'waiting' || house.queues.has(ticket.queue)) continue;
    putTicket(book, { ...ticket, state: 'over', outcome: 'closed', left_at: handling.now, told: false });
    tellAcd(book, { kind: 'left', ticket: ticket.id }, handling);
    handling.perform({ do: 'tell', ticket: ticket.id });
  }
}

function learnAgents(book: Book, handling: Handling): void {
  const { agents, queues: known } = book.house;
  for (const [id, { agent, belongs, absent }] of agents) {
    const queues = belongs.filter(({ queue }) => known.has(queue) && !agent.leftQueues.includes(queue));
    const there = book.acd.agent(id);
    if (there === undefined || !isDeepStrictEqual(there.skills, agent.skills) || !isSame(there.queues, queues)) {
      tellAcd(book, { kind: 'agent-known', agent: id, skills: agent.skills, queues }, handling);
    }
    if (there === undefined && !absent && agent.state !== 'offline') {
      tellAcd(book, { kind: 'agent-set', agent: id, state: agent.state }, handling);
    }
    if (absent && there !== undefined && there.state !== 'offline' && there.afterwards !== 'offline') {
      tellAcd(book, { kind: 'agent-set', agent: id, state: 'offline' }, handling);
    }
  }
  for (const { id, queues, state, afterwards } of [...book.acd.agents()]) {
    if (agents.has(id)) continue;
    if (queues.length > 0) tellAcd(book, { kind: 'agent-known', agent: id, skills: {}, queues: [] }, handling);
    if (state !== 'offline' && afterwards !== 'offline') {
      tellAcd(book, { kind: 'agent-set', agent: id, state: 'offline' }, handling);
    }
  }
}

/** Whatever order they are listed in. */
function isSame(some: readonly Membership[], others: readonly Membership[]): boolean {
  const textOf = ({ queue, rank, place }: Membership) => `${queue} ${rank} ${place}`;
  return isDeepStrictEqual(some.map(textOf).sort(), others.map(textOf).sort());
}
