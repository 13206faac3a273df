import { isSignedIn } from './agent-state.ts';
import type { ExitReason, Ticket } from './events.ts';
import { awaitLimits } from './limits.ts';
import { matchAgent, matchTicket } from './match.ts';
import { type Agent, type Decide, dueAt, type Model, type Queue, type Seated } from './model.ts';
import { dropOffer } from './offers.ts';
import { seat, unseat } from './seats.ts';
import { nextRelaxation } from './skills.ts';

/** Somebody comes to a queue: is sent on at once, or takes a place and is looked somebody for. */
export function enter(model: Model, ticket: Ticket, now: number, decide: Decide): void {
  const queue = model.queues.get(ticket.queue);
  if (queue === undefined || model.tickets.has(ticket.id)) return;
  const refused = refusalOf(queue, ticket);
  if (refused !== null) {
    decide({ kind: 'exit', ticket: ticket.id, reason: refused });
    return;
  }
  matchTicket(model, takePlace(model, ticket, queue, now), now, decide);
}

/** Takes a place in a queue's line. */
export function takePlace(model: Model, ticket: Ticket, queue: Queue, now: number): Seated {
  // Who is moved to where nobody is gets the grace, too.
  if (queue.emptySince !== null && queue.graceOver) {
    giveGrace(model, queue, now);
    model.touched.queues.add(queue.rules.id);
  }
  const seated: Seated = { ticket, seats: [], offer: null, tried: new Set(), huntedPlace: -1 };
  model.tickets.set(ticket.id, seated);
  seat(model, seated, queue);
  awaitLimits(model, ticket, queue.rules, now);
  awaitRelaxation(model, seated, now);
  return seated;
}

function refusalOf({ open, line, rules, members }: Queue, { kind }: Ticket): ExitReason | null {
  if (!open) return 'closed';
  if (!members.some(isSignedIn)) return 'nobody';
  // Whoever waits for a callback has the place already.
  if (kind === 'callback') return null;
  return rules.maxLength !== null && line.all().length >= rules.maxLength ? 'full' : null;
}

/** Waits no longer, for whatever reason; who was being rung is free for others. */
export function leave(model: Model, seated: Seated, now: number, decide: Decide): void {
  const offer = seated.offer === null ? undefined : model.offers.get(seated.offer);
  const freed = offer === undefined ? [] : dropOffer(model, offer, now, decide);
  unseat(model, seated);
  matchAgents(model, freed, now, decide);
}

export function leaveWith(model: Model, seated: Seated, reason: ExitReason, now: number, decide: Decide): void {
  decide({ kind: 'exit', ticket: seated.ticket.id, reason });
  leave(model, seated, now, decide);
}

export function matchAgents(model: Model, agents: readonly Agent[], now: number, decide: Decide): void {
  for (const agent of agents) matchAgent(model, agent, now, decide);
}

/** The wait has become long enough for lower levels: somebody may fit now. */
export function relax(model: Model, seated: Seated, now: number, decide: Decide): void {
  awaitRelaxation(model, seated, now);
  if (seated.offer === null) matchTicket(model, seated, now, decide);
}

/** Agents of the other queue may take it too; the place in the own line is kept. */
export function overflow(model: Model, seated: Seated, now: number, decide: Decide): void {
  const to = model.queues.get(model.queues.get(seated.ticket.queue)?.rules.overflow?.to ?? '');
  if (to === undefined || seated.seats.some(({ queue }) => queue === to)) return;
  seat(model, seated, to);
  if (seated.offer === null) matchTicket(model, seated, now, decide);
}

/** Priority is given or taken by hand: the places change, the wait stays. */
export function repriorise(model: Model, seated: Seated, priority: number): void {
  const queues = seated.seats.map(({ queue }) => queue);
  const { ticket } = seated;
  const offer = seated.offer === null ? undefined : model.offers.get(seated.offer);
  unseat(model, seated);
  const changed: Seated = { ...seated, ticket: { ...ticket, priority }, seats: [] };
  model.tickets.set(ticket.id, changed);
  model.touched.tickets.add(ticket.id);
  for (const queue of queues) seat(model, changed, queue);
  if (offer !== undefined) model.offers.set(offer.id, { ...offer, seated: changed });
}

function awaitRelaxation(model: Model, { ticket }: Seated, now: number): void {
  if (ticket.needs.length === 0) return;
  const at = nextRelaxation(ticket.needs, ticket.since, now);
  if (at !== null) dueAt(model, at, 'relax', ticket.id);
}

/** Nobody is signed in any more, or somebody is again: callers wait no longer than the grace. */
export function watchEmpty(model: Model, queue: Queue, now: number): void {
  const empty = !queue.members.some(isSignedIn);
  model.touched.queues.add(queue.rules.id);
  if (!empty) queue.emptySince = null;
  else if (queue.emptySince === null) giveGrace(model, queue, now);
}

function giveGrace(model: Model, queue: Queue, now: number): void {
  queue.emptySince = now;
  queue.graceOver = false;
  dueAt(model, now + queue.rules.graceMs, 'empty', queue.rules.id);
}

/** The grace is over: everybody of this queue whom no other queue can take leaves. */
export function sendAway(model: Model, queue: Queue, now: number, decide: Decide): void {
  queue.graceOver = true;
  model.touched.queues.add(queue.rules.id);
  for (const { ticket } of [...queue.line.all()]) {
    const seated = model.tickets.get(ticket.id);
    if (seated?.seats.every((place) => !place.queue.members.some(isSignedIn))) {
      leaveWith(model, seated, 'nobody', now, decide);
    }
  }
}
