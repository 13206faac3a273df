import { answer, decline, endTalk, endWrapUp, expire, learnAgent, occupyAgent, setAgent } from './agents.ts';
import { createDueHeap } from './due-heap.ts';
import type { AcdEvent, Decision } from './events.ts';
import type { Agent, Decide, Due, Model, Offer } from './model.ts';
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
  /** Everything that is known, as JSON: with it, the decisions go on in another process as they would have here. */
  readonly state: () => AcdState;
};

export function createAcd(queues: readonly QueueRules[], from?: AcdState): Acd {
  const model: Model = {
    queues: new Map(
      queues.map((rules) => [
        rules.id,
        { rules, line: createWaitingLine(), members: [], lastPlace: -1, open: true, emptySince: null },
      ]),
    ),
    agents: new Map(),
    tickets: new Map(),
    offers: new Map(),
    dues: createDueHeap(),
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
      return decisions;
    },
    wakeAt: () => {
      for (let due = model.dues.next(); due !== undefined; due = model.dues.next()) {
        if (matters(model, due)) return due.at;
        model.dues.take();
      }
      return null;
    },
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
    case 'repriorised': {
      const seated = model.tickets.get(event.ticket);
      return seated === undefined ? undefined : repriorise(model, seated, event.priority);
    }
    case 'agent-known':
      return learnAgent(model, event, decide);
    case 'agent-set':
      return withAgent(model, event.agent, (agent) => setAgent(model, agent, event.state, at, decide));
    case 'agent-taken':
      return withAgent(model, event.agent, (agent) => occupyAgent(model, agent, at, decide));
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
    case 'opened': {
      const queue = model.queues.get(event.queue);
      if (queue !== undefined) queue.open = event.open;
      return;
    }
    case 'tick':
      return;
  }
}

function withAgent(model: Model, id: string, act: (agent: Agent) => void): void {
  const agent = model.agents.get(id);
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
      return model.offers.has(id);
    case 'wrap-up':
      return model.agents.get(id)?.wrapUpUntil === at;
    case 'empty': {
      const queue = model.queues.get(id);
      return queue?.emptySince != null && queue.emptySince + queue.rules.graceMs === at;
    }
    default:
      return model.tickets.has(id);
  }
}
