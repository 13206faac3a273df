import type { AgentState, Ticket } from './events.ts';
import { awaitLimits } from './limits.ts';
import { type Agent, dueAt, type Model, type Offer, type Queue, type Seated } from './model.ts';
import { byPlaceIn } from './pick-agents.ts';
import type { Membership } from './rules.ts';
import { nextRelaxation } from './skills.ts';
import { orderOf } from './waiting-line.ts';

/** All that is known, as JSON. The queues' rules are not in it: they may have changed meanwhile. */
export type AcdState = {
  readonly serial: number;
  readonly offerSerial: number;
  readonly queues: readonly {
    readonly id: string;
    readonly lastPlace: number;
    readonly open: boolean;
    readonly emptySince: number | null;
    readonly graceOver: boolean;
  }[];
  readonly agents: readonly {
    readonly id: string;
    readonly skills: Readonly<Record<string, number>>;
    readonly queues: readonly Membership[];
    readonly state: AgentState;
    readonly since: number;
    readonly idleSince: number;
    readonly calls: number;
    readonly missed: number;
    readonly afterwards: 'offline' | 'break' | null;
    readonly wrapUpMs: number;
    readonly wrapUpUntil: number | null;
  }[];
  readonly tickets: readonly {
    readonly ticket: Ticket;
    /** Its lines with its serial number in each. */
    readonly seats: readonly { readonly queue: string; readonly serial: number }[];
    readonly tried: readonly string[];
    readonly huntedPlace: number;
  }[];
  readonly offers: readonly {
    readonly id: string;
    readonly ticket: string;
    readonly queue: string;
    readonly agents: readonly string[];
    readonly until: number;
    readonly byHand: boolean;
  }[];
};

export function stateOf(model: Model): AcdState {
  return {
    serial: model.serial,
    offerSerial: model.offerSerial,
    queues: [...model.queues.values()].map(queuePiece),
    agents: [...model.agents.values()].map(agentPiece),
    tickets: [...model.tickets.values()].map(ticketPiece),
    offers: [...model.offers.values()].map(offerPiece),
  };
}

export function queuePiece({ rules, lastPlace, open, emptySince, graceOver }: Queue): AcdState['queues'][number] {
  return { id: rules.id, lastPlace, open, emptySince, graceOver };
}

export function agentPiece({ offer: _, ...agent }: Agent): AcdState['agents'][number] {
  return agent;
}

export function ticketPiece({ ticket, seats, tried, huntedPlace }: Seated): AcdState['tickets'][number] {
  return {
    ticket,
    seats: seats.map(({ queue, waiting }) => ({ queue: queue.rules.id, serial: waiting.serial })),
    tried: [...tried],
    huntedPlace,
  };
}

export function offerPiece({ id, seated, queue, agents, until, byHand }: Offer): AcdState['offers'][number] {
  const rung = [...agents].map((agent) => agent.id);
  return { id, ticket: seated.ticket.id, queue: queue.rules.id, agents: rung, until, byHand };
}

/** Fills an empty model; what belongs to queues that are gone is left out. */
export function restore(model: Model, state: AcdState): void {
  model.serial = state.serial;
  model.offerSerial = state.offerSerial;
  for (const agent of state.agents) model.agents.set(agent.id, { ...agent, offer: null });
  for (const { id, ...kept } of state.queues) restoreQueue(model, id, kept);
  for (const kept of state.tickets) restoreTicket(model, kept);
  for (const { id, ticket, queue: name, agents, until, byHand } of state.offers) {
    const seated = model.tickets.get(ticket);
    const queue = model.queues.get(name);
    if (seated === undefined || queue === undefined) continue;
    const rung = agents.flatMap((agent) => model.agents.get(agent) ?? []);
    for (const agent of rung) agent.offer = id;
    seated.offer = id;
    model.offers.set(id, { id, seated, queue, agents: new Set(rung), until, byHand });
    dueAt(model, until, 'ring', id);
  }
  for (const agent of model.agents.values()) {
    // What rang was of a queue that is gone.
    if (agent.state === 'ringing' && agent.offer === null) agent.state = 'available';
  }
  for (const { id, wrapUpUntil } of model.agents.values()) {
    if (wrapUpUntil !== null) dueAt(model, wrapUpUntil, 'wrap-up', id);
  }
}

function restoreQueue(model: Model, id: string, kept: Omit<AcdState['queues'][number], 'id'>): void {
  const queue = model.queues.get(id);
  if (queue === undefined) return;
  Object.assign(queue, kept);
  queue.members = [...model.agents.values()]
    .filter((agent: Agent) => agent.queues.some((membership) => membership.queue === id))
    .sort(byPlaceIn(queue));
  if (kept.emptySince !== null && !kept.graceOver) dueAt(model, kept.emptySince + queue.rules.graceMs, 'empty', id);
}

function restoreTicket(model: Model, { ticket, seats, tried, huntedPlace }: AcdState['tickets'][number]): void {
  const seated: Seated = { ticket, seats: [], offer: null, tried: new Set(tried), huntedPlace };
  for (const { queue: name, serial } of seats) {
    const queue = model.queues.get(name);
    if (queue === undefined) continue;
    const waiting = { ticket, order: orderOf(queue.rules, ticket), serial };
    seated.seats.push({ queue, waiting });
    queue.line.add(waiting);
  }
  if (seated.seats.length === 0) return;
  model.tickets.set(ticket.id, seated);
  const rules = model.queues.get(ticket.queue)?.rules;
  if (rules !== undefined) awaitLimits(model, ticket, rules, 0);
  const relaxes = nextRelaxation(ticket.needs, ticket.since, ticket.since);
  if (relaxes !== null) dueAt(model, relaxes, 'relax', ticket.id);
}
