import { setState } from './agent-state.ts';
import type { AcdEvent } from './events.ts';
import { matchAgent } from './match.ts';
import { type Agent, type Decide, dueAt, type Model, type Offer } from './model.ts';
import { offerTicket, takeOffer } from './offers.ts';
import { byPlaceIn } from './pick-agents.ts';
import type { QueueRules } from './rules.ts';
import { matchAgents, watchEmpty } from './waits.ts';

type Known = Extract<AcdEvent, { kind: 'agent-known' }>;

/** What an agent can do, and where they belong: new, or changed while they work. */
export function learnAgent(model: Model, { agent: id, skills, queues, at }: Known, decide: Decide): void {
  const agent = model.agents.get(id) ?? newAgent(id, at);
  model.touched.agents.add(id);
  model.agents.set(id, agent);
  agent.skills = skills;
  agent.queues = [...queues].sort((one, other) => one.rank - other.rank);
  for (const queue of model.queues.values()) {
    const belongs = queues.some(({ queue: name }) => name === queue.rules.id);
    const others = queue.members.filter((member) => member !== agent);
    if (!belongs && others.length === queue.members.length) continue;
    queue.members = (belongs ? [...others, agent] : others).sort(byPlaceIn(queue));
    watchEmpty(model, queue, at);
  }
  matchAgent(model, agent, at, decide);
}

function newAgent(id: string, now: number): Agent {
  return {
    id,
    skills: {},
    queues: [],
    state: 'offline',
    since: now,
    idleSince: now,
    calls: 0,
    missed: 0,
    offer: null,
    afterwards: null,
    wrapUpMs: 0,
    wrapUpUntil: null,
  };
}

/** What an agent says of themselves. In a talk it holds from its end on; a telephone that rings stops. */
export function setAgent(
  model: Model,
  agent: Agent,
  { state, afterWrapUp = false }: Pick<Extract<AcdEvent, { kind: 'agent-set' }>, 'state' | 'afterWrapUp'>,
  now: number,
  decide: Decide,
): void {
  if (agent.state === 'busy' || (afterWrapUp && agent.state === 'wrap-up')) {
    agent.afterwards = state === 'available' ? null : state;
    return;
  }
  if (agent.state === 'ringing' && state === 'available') return;
  const offer = agent.offer === null ? undefined : model.offers.get(agent.offer);
  if (agent.state === 'offline' && state !== 'offline') [agent.calls, agent.missed] = [0, 0];
  if (offer !== undefined) turnAway(model, offer, agent, decide);
  agent.afterwards = null;
  setState(agent, state, now);
  watchQueuesOf(model, agent, now);
  if (offer !== undefined && offer.agents.size === 0) goOn(model, offer, now, decide);
  matchAgent(model, agent, now, decide);
}

/** Talks on a call that no queue gave; what rings stops. */
export function occupyAgent(model: Model, agent: Agent, now: number, decide: Decide): void {
  const offer = agent.offer === null ? undefined : model.offers.get(agent.offer);
  if (offer !== undefined) turnAway(model, offer, agent, decide);
  const { state, wrapUpUntil } = agent;
  // Whoever telephones during a break, or while at their notes, goes on with that afterwards.
  agent.wrapUpMs = state === 'wrap-up' && wrapUpUntil !== null ? Math.max(0, wrapUpUntil - now) : 0;
  if (state === 'offline' || state === 'break') agent.afterwards = state;
  setState(agent, 'busy', now);
  watchQueuesOf(model, agent, now);
  if (offer !== undefined && offer.agents.size === 0) goOn(model, offer, now, decide);
}

export function answer(model: Model, offer: Offer, agent: Agent, now: number, decide: Decide): void {
  matchAgents(model, takeOffer(model, offer, agent, now, decide), now, decide);
}

/** One telephone says no; when it was the last, the next is tried. */
export function decline(model: Model, offer: Offer, agent: Agent, now: number, decide: Decide): void {
  model.touched.tickets.add(offer.seated.ticket.id);
  stopRinging(offer, agent, decide);
  letRing(offer, agent, now, decide);
  watchQueuesOf(model, agent, now);
  if (offer.agents.size === 0) goOn(model, offer, now, decide);
  matchAgent(model, agent, now, decide);
}

/** The ring time is over. */
export function expire(model: Model, offer: Offer, now: number, decide: Decide): void {
  const rung = [...offer.agents];
  model.touched.tickets.add(offer.seated.ticket.id);
  for (const agent of rung) stopRinging(offer, agent, decide);
  for (const agent of rung) {
    letRing(offer, agent, now, decide);
    watchQueuesOf(model, agent, now);
  }
  goOn(model, offer, now, decide);
  matchAgents(model, rung, now, decide);
}

/** The talk is over: after-call work, then free again. */
export function endTalk(model: Model, agent: Agent, now: number, decide: Decide): void {
  const { afterwards, wrapUpMs } = agent;
  if (wrapUpMs > 0) {
    setState(agent, 'wrap-up', now);
    agent.wrapUpUntil = now + wrapUpMs;
    dueAt(model, agent.wrapUpUntil, 'wrap-up', agent.id);
    decide({ kind: 'agent', agent: agent.id, state: 'wrap-up', why: 'talk-over' });
    return;
  }
  agent.afterwards = null;
  setState(agent, afterwards ?? 'available', now);
  decide({ kind: 'agent', agent: agent.id, state: agent.state, why: 'talk-over' });
  watchQueuesOf(model, agent, now);
  matchAgent(model, agent, now, decide);
}

export function endWrapUp(model: Model, agent: Agent, now: number, decide: Decide): void {
  const next = agent.afterwards ?? 'available';
  agent.afterwards = null;
  setState(agent, next, now);
  decide({ kind: 'agent', agent: agent.id, state: next, why: 'wrap-up-over' });
  watchQueuesOf(model, agent, now);
  matchAgent(model, agent, now, decide);
}

/** Needs longer for what is left to do; never shorter. */
export function extendWrapUp(model: Model, agent: Agent, until: number): void {
  if (agent.wrapUpUntil === null || agent.wrapUpUntil >= until) return;
  agent.wrapUpUntil = until;
  dueAt(model, until, 'wrap-up', agent.id);
}

function stopRinging(offer: Offer, agent: Agent, decide: Decide): void {
  offer.agents.delete(agent);
  agent.offer = null;
  decide({ kind: 'withdraw', offer: offer.id, agents: [agent.id] });
}

/** Rings no more at somebody who does something else now. Where others go on ringing, they are not rung for it once more. */
function turnAway(model: Model, offer: Offer, agent: Agent, decide: Decide): void {
  stopRinging(offer, agent, decide);
  if (offer.agents.size === 0) return;
  offer.seated.tried.add(agent.id);
  model.touched.tickets.add(offer.seated.ticket.id);
}

/** Remembers who let it ring; whoever does so too often needs a break. */
function letRing({ seated, queue }: Offer, agent: Agent, now: number, decide: Decide): void {
  seated.tried.add(agent.id);
  // Where all are rung, it was nobody's turn in particular.
  if (queue.rules.strategy !== 'ring-all') agent.missed += 1;
  const rests = isTooOften(queue.rules, agent);
  if (rests) agent.missed = 0;
  setState(agent, rests ? 'break' : 'available', now);
  const why = rests ? 'too-often-not-answered' : 'not-answered';
  decide({ kind: 'agent', agent: agent.id, state: agent.state, why });
}

function isTooOften({ restAfter }: QueueRules, { missed }: Agent): boolean {
  return restAfter !== null && missed >= restAfter;
}

/**
 * Nobody rings any more for a ticket that still waits: others who are free are tried. Whoever let it ring may be rung for it again only
 * where it is first in the line: so a caller is looked for them, as for anybody who is free.
 */
function goOn(model: Model, offer: Offer, now: number, decide: Decide): void {
  model.offers.delete(offer.id);
  model.touched.offers.add(offer.id);
  const seated = model.tickets.get(offer.seated.ticket.id);
  if (seated === undefined) return;
  seated.offer = null;
  const queues = seated.seats.map(({ queue }) => queue);
  for (const queue of queues) if (seated.offer === null) offerTicket(model, queue, seated, now, decide);
  for (const queue of queues) {
    if (seated.offer === null) matchAgents(model, [...queue.members], now, decide);
  }
}

function watchQueuesOf(model: Model, agent: Agent, now: number): void {
  for (const { queue: id } of agent.queues) {
    const queue = model.queues.get(id);
    if (queue !== undefined) watchEmpty(model, queue, now);
  }
}
