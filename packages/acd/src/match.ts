import type { Agent, Decide, Model, Queue, Seated } from './model.ts';
import { offerAnew, ring } from './offers.ts';
import { canServe } from './skills.ts';

/** Looks for somebody for a ticket that waits and isn't being rung for. */
export function matchTicket(model: Model, seated: Seated, now: number, decide: Decide): void {
  for (const { queue } of seated.seats) {
    if (seated.offer !== null) return;
    offerAnew(model, queue, seated, now, decide);
  }
}

/**
 * Looks for a caller for an agent who has become free: first in the queues of the smallest rank, among equal ranks whoever
 * is more urgent. A queue's strategy may pick somebody else who is free too; then this agent is looked for again.
 */
export function matchAgent(model: Model, agent: Agent, now: number, decide: Decide): void {
  while (agent.state === 'available') {
    const found = nextFor(model, agent, now);
    if (found === null || !offerAnew(model, found.queue, found.seated, now, decide)) break;
  }
  if (agent.state === 'available') joinRinging(model, agent, now, decide);
}

type Found = { readonly queue: Queue; readonly seated: Seated; readonly rank: number; readonly urgency: number };

function nextFor(model: Model, agent: Agent, now: number): Found | null {
  let best: Found | null = null;
  for (const { queue: id, rank } of agent.queues) {
    const queue = model.queues.get(id);
    if (queue === undefined || (best !== null && rank > best.rank)) continue;
    const seated = firstFor(model, queue, agent, now);
    if (seated === null) continue;
    const { priority, since } = seated.ticket;
    const urgency = priority + (queue.rules.ageing * (now - since)) / 60_000;
    const found = { queue, seated, rank, urgency };
    if (best === null || rank < best.rank || isMoreUrgent(found, best)) best = found;
  }
  return best;
}

/** Who stands first in the line, of those who wait for nobody's answer and whom the agent can serve. */
function firstFor(model: Model, queue: Queue, agent: Agent, now: number): Seated | null {
  for (const { ticket } of queue.line.all()) {
    const seated = model.tickets.get(ticket.id);
    if (seated === undefined || seated.offer !== null) continue;
    if (canServe(agent.skills, ticket.needs, now - ticket.since)) return seated;
  }
  return null;
}

function isMoreUrgent(one: Found, other: Found): boolean {
  if (one.urgency !== other.urgency) return one.urgency > other.urgency;
  return one.seated.ticket.since < other.seated.ticket.since;
}

/** Where all are rung at once, who becomes free meanwhile is rung too. */
function joinRinging(model: Model, agent: Agent, now: number, decide: Decide): void {
  for (const { queue: id } of agent.queues) {
    const queue = model.queues.get(id);
    if (queue === undefined || queue.rules.strategy !== 'ring-all') continue;
    for (const { ticket } of queue.line.all()) {
      const seated = model.tickets.get(ticket.id);
      const offer = seated?.offer == null ? undefined : model.offers.get(seated.offer);
      if (seated === undefined || offer === undefined || offer.queue !== queue || seated.tried.has(agent.id)) continue;
      if (offer.byHand) continue;
      if (!canServe(agent.skills, ticket.needs, now - ticket.since)) continue;
      ring(offer, [agent], now, decide);
      model.touched.tickets.add(ticket.id);
      return;
    }
  }
}
