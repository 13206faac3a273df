import {
  answer,
  decline,
  endTalk,
  endWrapUp,
  expire,
  extendWrapUp,
  learnAgent,
  occupyAgent,
  setAgent,
} from './agents.ts';
import { move, pick } from './by-hand.ts';
import { type Piece, takeChanges, touchDecided } from './changed-pieces.ts';
import { createDueHeap } from './due-heap.ts';
import type { AcdEvent, Decision, Ticket } from './events.ts';
import { overflowsAt, waitsUntil } from './limits.ts';
import type { Agent, Decide, Due, Model, Offer } from './model.ts';
import { putOffEnd } from './offers.ts';
import type { QueueRules } from './rules.ts';
import { type AcdState, restore, stateOf } from './state.ts';
import { createWaitingLine } from './waiting-line.ts';
import { enter, leave, leaveWith, overflow, relax, repriorise, sendAway } from './waits.ts';

/** Who is put through to whom. The same events at the same times give the same decisions; no clock, no dice, no I/O. */
export type Acd = {
  /** Takes note of what happened and says what is to be done, in this order; what fell due before comes first. */
  readonly handle: (event: AcdEvent) => readonly Decision[];
  /** When, at the latest, a `tick` must come; null: nothing waits for a time. */
  readonly wakeAt: () => number | null;
  /** What may have changed since this was asked last (or since the beginning), for storing no more than that. */
  readonly changes: () => readonly Piece[];
  /** Those who wait in a queue's line, in their order. */
  readonly line: (queue: string) => readonly { readonly ticket: Ticket; readonly offer: string | null }[];
  /** The place of a ticket in its own queue's line, 1 is next; null: it doesn't wait. */
  readonly placeOf: (ticket: string) => number | null;
  /** False also for a queue that isn't known. */
  readonly isOpen: (queue: string) => boolean;
  readonly agent: (id: string) => AgentInQueues | undefined;
  readonly agents: () => Iterable<AgentInQueues>;
  /** Everything that is known, as JSON: with it, the decisions go on in another process as they would have here. */
  readonly state: () => AcdState;
};

/** An agent as seen from outside. */
export type AgentInQueues = Readonly<Agent>;

export function createAcd(queues: readonly QueueRules[], from?: AcdState): Acd {
  const model: Model = {
    queues: new Map(
      queues.map((rules) => [
        rules.id,
        {
          rules,
          line: createWaitingLine(),
          members: [],
          lastPlace: -1,
          open: true,
          emptySince: null,
          graceOver: false,
        },
      ]),
    ),
    agents: new Map(),
    tickets: new Map(),
    offers: new Map(),
    dues: createDueHeap(),
    touched: { queues: new Set(queues.map(({ id }) => id)), agents: new Set(), tickets: new Set(), offers: new Set() },
    serial: 0,
    offerSerial: 0,
  };
  if (from !== undefined) restore(model, from);
  return {
    handle: (event) => {
      const decisions: Decision[] = [];
      const decide: Decide = (decision) => void decisions.push(decision);
      for (let due = model.dues.next(); due !== undefined && due.at <= event.at; due = model.dues.next()) {
        model.dues.take();
        fallDue(model, due, decide);
      }
      takeNote(model, event, decide);
      touchDecided(model, decisions);
      return decisions;
    },
    wakeAt: () => {
      for (let due = model.dues.next(); due !== undefined; due = model.dues.next()) {
        if (matters(model, due)) return due.at;
        model.dues.take();
      }
      return null;
    },
    changes: () => takeChanges(model),
    line: (queue) =>
      (model.queues.get(queue)?.line.all() ?? []).map(({ ticket }) => ({
        ticket,
        offer: model.tickets.get(ticket.id)?.offer ?? null,
      })),
    placeOf: (ticket) => {
      const own = model.tickets.get(ticket)?.seats[0];
      return own === undefined ? null : own.queue.line.placeOf(own.waiting) + 1;
    },
    isOpen: (queue) => model.queues.get(queue)?.open === true,
    agent: (id) => model.agents.get(id),
    agents: () => model.agents.values(),
    state: () => stateOf(model),
  };
}

function takeNote(model: Model, event: AcdEvent, decide: Decide): void {
  const { at } = event;
  switch (event.kind) {
    case 'entered':
      return enter(model, event.ticket, at, decide);
    case 'left': {
      const seated = model.tickets.get(event.ticket);
      return seated === undefined ? undefined : leave(model, seated, at, decide);
    }
    case 'moved': {
      const seated = model.tickets.get(event.ticket);
      const to = model.queues.get(event.queue);
      return seated === undefined || to === undefined ? undefined : move(model, seated, to, at, decide);
    }
    case 'picked': {
      const seated = model.tickets.get(event.ticket);
      if (seated !== undefined) withAgent(model, event.agent, (agent) => pick(model, seated, agent, at, decide));
      return;
    }
    case 'repriorised': {
      const seated = model.tickets.get(event.ticket);
      return seated === undefined ? undefined : repriorise(model, seated, event.priority);
    }
    case 'agent-known':
      return learnAgent(model, event, decide);
    case 'agent-set':
      return withAgent(model, event.agent, (agent) => setAgent(model, agent, event, at, decide));
    case 'agent-taken':
      return withAgent(model, event.agent, (agent) => occupyAgent(model, agent, at, decide));
    case 'picked-up':
      return withOffer(model, event, (offer) => putOffEnd(model, offer, event.until));
    case 'answered':
      return withOffer(model, event, (offer, agent) => answer(model, offer, agent, at, decide));
    case 'declined':
      return withOffer(model, event, (offer, agent) => decline(model, offer, agent, at, decide));
    case 'ended':
      return withAgent(model, event.agent, (agent) => {
        if (agent.state === 'busy') endTalk(model, agent, at, decide);
      });
    case 'wrapped-up':
      return withAgent(model, event.agent, (agent) => {
        if (agent.state === 'wrap-up') endWrapUp(model, agent, at, decide);
      });
    case 'wrap-up-extended':
      return withAgent(model, event.agent, (agent) => extendWrapUp(model, agent, event.until));
    case 'opened': {
      const queue = model.queues.get(event.queue);
      if (queue === undefined) return;
      queue.open = event.open;
      model.touched.queues.add(event.queue);
      return;
    }
    case 'tick':
      return;
  }
}

function withAgent(model: Model, id: string, act: (agent: Agent) => void): void {
  const agent = model.agents.get(id);
  model.touched.agents.add(id);
  if (agent !== undefined) act(agent);
}

/** An answer that comes when nobody rings there any more is late: the offer went to others, or the caller is gone. */
function withOffer(
  model: Model,
  { offer: id, agent: name }: { readonly offer: string; readonly agent: string },
  act: (offer: Offer, agent: Agent) => void,
): void {
  const offer = model.offers.get(id);
  const agent = model.agents.get(name);
  if (offer !== undefined && agent !== undefined && offer.agents.has(agent)) act(offer, agent);
}

function fallDue(model: Model, due: Due, decide: Decide): void {
  if (!matters(model, due)) return;
  const { at, id } = due;
  const seated = model.tickets.get(id);
  switch (due.what) {
    case 'ring': {
      const offer = model.offers.get(id);
      return offer === undefined ? undefined : expire(model, offer, at, decide);
    }
    case 'wait':
      return seated === undefined ? undefined : leaveWith(model, seated, 'timeout', at, decide);
    case 'relax':
      return seated === undefined ? undefined : relax(model, seated, at, decide);
    case 'overflow':
      return seated === undefined ? undefined : overflow(model, seated, at, decide);
    case 'wrap-up':
      return withAgent(model, id, (agent) => endWrapUp(model, agent, at, decide));
    case 'empty': {
      const queue = model.queues.get(id);
      return queue === undefined ? undefined : sendAway(model, queue, at, decide);
    }
  }
}

/** Whether what falls due still concerns anybody. */
function matters(model: Model, { what, id, at }: Due): boolean {
  switch (what) {
    case 'ring':
      return model.offers.get(id)?.until === at;
    case 'wrap-up':
      return model.agents.get(id)?.wrapUpUntil === at;
    case 'empty': {
      const queue = model.queues.get(id);
      return queue?.emptySince != null && queue.emptySince + queue.rules.graceMs === at;
    }
    case 'wait':
    case 'overflow': {
      // Who was moved to another queue has its limits.
      const ticket = model.tickets.get(id)?.ticket;
      const rules = ticket === undefined ? undefined : model.queues.get(ticket.queue)?.rules;
      if (ticket === undefined || rules === undefined) return false;
      const from = what === 'wait' ? waitsUntil(ticket, rules) : overflowsAt(ticket, rules);
      return from !== null && at >= from;
    }
    case 'relax':
      return model.tickets.has(id);
  }
}
