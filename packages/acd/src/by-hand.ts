import { matchTicket } from './match.ts';
import type { Agent, Decide, Model, Queue, Seated } from './model.ts';
import { dropOffer, ringFor } from './offers.ts';
import { unseat } from './seats.ts';
import { matchAgents, takePlace } from './waits.ts';

/** An agent takes somebody past the line: their telephone rings, and nobody else's. Only who is free, or at their notes. */
export function pick(model: Model, seated: Seated, agent: Agent, now: number, decide: Decide): void {
  const [first] = seated.seats;
  if (first === undefined || (agent.state !== 'available' && agent.state !== 'wrap-up')) return;
  const freed = stopOffer(model, seated, now, decide);
  ringFor(model, first.queue, seated, [agent], { now, byHand: true }, decide);
  matchAgents(model, freed, now, decide);
}

/** To another queue, with the time waited so far; how long one may wait there counts anew. */
export function move(model: Model, seated: Seated, to: Queue, now: number, decide: Decide): void {
  const { ticket } = seated;
  if (ticket.queue === to.rules.id) return;
  const freed = stopOffer(model, seated, now, decide);
  unseat(model, seated);
  const moved = takePlace(model, { ...ticket, queue: to.rules.id, limitedFrom: now }, to, now);
  // Who was being rung is free for whoever is first now, which needn't be the one who was moved.
  matchAgents(model, freed, now, decide);
  if (moved.offer === null) matchTicket(model, moved, now, decide);
}

function stopOffer(model: Model, seated: Seated, now: number, decide: Decide): readonly Agent[] {
  const offer = seated.offer === null ? undefined : model.offers.get(seated.offer);
  return offer === undefined ? [] : dropOffer(model, offer, now, decide);
}
