import { setState } from './agent-state.ts';
import { type Agent, type Decide, dueAt, type Model, type Offer, type Queue, type Seated } from './model.ts';
import { pickAgents, placeIn } from './pick-agents.ts';
import { unseat } from './seats.ts';

/** Rings whoever the queue's strategy picks for a ticket, of those who haven't let it ring. False: nobody is free who can. */
export function offerTicket(model: Model, queue: Queue, seated: Seated, now: number, decide: Decide): boolean {
  const picked = pickAgents(queue, seated, now);
  if (picked.length === 0) return false;
  ringFor(model, queue, seated, picked, { now, byHand: false }, decide);
  return true;
}

/** Rings these for a ticket. */
export function ringFor(
  model: Model,
  queue: Queue,
  seated: Seated,
  picked: readonly Agent[],
  { now, byHand }: { readonly now: number; readonly byHand: boolean },
  decide: Decide,
): void {
  model.offerSerial += 1;
  const offer: Offer = {
    id: `o${model.offerSerial}`,
    seated,
    queue,
    agents: new Set(),
    until: now + queue.rules.ringMs,
    byHand,
  };
  model.offers.set(offer.id, offer);
  seated.offer = offer.id;
  ring(offer, picked, now, decide);
  model.touched.tickets.add(seated.ticket.id);
  dueAt(model, offer.until, 'ring', offer.id);
}

/** Who holds the telephone is given the time to hear who it is. */
export function putOffEnd(model: Model, offer: Offer, until: number): void {
  if (offer.until >= until) return;
  offer.until = until;
  model.touched.offers.add(offer.id);
  dueAt(model, until, 'ring', offer.id);
}

/** The same; when everybody who is free has let it ring, a new round begins. */
export function offerAnew(model: Model, queue: Queue, seated: Seated, now: number, decide: Decide): boolean {
  if (offerTicket(model, queue, seated, now, decide)) return true;
  if (seated.tried.size === 0) return false;
  seated.tried.clear();
  model.touched.tickets.add(seated.ticket.id);
  return offerTicket(model, queue, seated, now, decide);
}

/** Rings these too. */
export function ring(offer: Offer, agents: readonly Agent[], now: number, decide: Decide): void {
  const { queue, seated } = offer;
  for (const agent of agents) {
    offer.agents.add(agent);
    agent.offer = offer.id;
    setState(agent, 'ringing', now);
    if (offer.byHand) continue;
    queue.lastPlace = placeIn(queue, agent);
    seated.huntedPlace = queue.lastPlace;
  }
  const ids = agents.map(({ id }) => id);
  decide({
    kind: 'offer',
    offer: offer.id,
    ticket: seated.ticket.id,
    queue: queue.rules.id,
    agents: ids,
    until: offer.until,
  });
  for (const agent of ids) decide({ kind: 'agent', agent, state: 'ringing', why: 'rings' });
}

/** One agent takes it: the others stop ringing. Returns who is free again. */
export function takeOffer(model: Model, offer: Offer, agent: Agent, now: number, decide: Decide): readonly Agent[] {
  const others = [...offer.agents].filter((one) => one !== agent);
  model.offers.delete(offer.id);
  model.touched.offers.add(offer.id);
  unseat(model, offer.seated);
  agent.offer = null;
  agent.calls += 1;
  agent.missed = 0;
  agent.wrapUpMs = offer.queue.rules.wrapUpMs;
  setState(agent, 'busy', now);
  decide({ kind: 'connect', ticket: offer.seated.ticket.id, agent: agent.id, queue: offer.queue.rules.id });
  decide({ kind: 'agent', agent: agent.id, state: 'busy', why: 'answered' });
  release(offer, others, now, decide);
  return others;
}

/** Nobody took it, or the caller is gone: everybody stops ringing and is free again, as long free as before. */
export function dropOffer(model: Model, offer: Offer, now: number, decide: Decide): readonly Agent[] {
  const agents = [...offer.agents];
  model.offers.delete(offer.id);
  model.touched.offers.add(offer.id);
  offer.seated.offer = null;
  release(offer, agents, now, decide);
  return agents;
}

function release(offer: Offer, agents: readonly Agent[], now: number, decide: Decide): void {
  if (agents.length === 0) return;
  decide({ kind: 'withdraw', offer: offer.id, agents: agents.map(({ id }) => id) });
  for (const agent of agents) {
    offer.agents.delete(agent);
    agent.offer = null;
    setState(agent, 'available', now);
    decide({ kind: 'agent', agent: agent.id, state: 'available', why: 'not-answered' });
  }
}
