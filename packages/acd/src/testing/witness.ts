import { expect } from 'vitest';
import type { Decision, Ticket } from '../events.ts';
import type { QueueRules } from '../rules.ts';

/** What can be known from the decisions alone, and every promise checked as they come. */
export function witness(rules: readonly QueueRules[]) {
  const waiting = new Map<string, Ticket>();
  const ended = new Map<string, string>();
  const ringing = new Map<string, string>();
  const offers = new Map<string, { ticket: string; agents: Set<string> }>();
  const busy = new Set<string>();
  const finish = (ticket: string, how: string) => {
    expect(ended.get(ticket), `${ticket} ${how}`).toBeUndefined();
    ended.set(ticket, how);
    waiting.delete(ticket);
  };
  return {
    waiting,
    ended,
    offers,
    ringing,
    busy,
    entered: (ticket: Ticket) => void waiting.set(ticket.id, ticket),
    left: (ticket: string) => {
      if (waiting.has(ticket)) finish(ticket, 'left');
    },
    free: (agent: string) => void busy.delete(agent),
    saw: (decision: Decision) => {
      switch (decision.kind) {
        case 'offer': {
          const known = offers.get(decision.offer) ?? { ticket: decision.ticket, agents: new Set<string>() };
          offers.set(decision.offer, known);
          expect(waiting.has(decision.ticket)).toBe(true);
          expect(decision.agents.length).toBeGreaterThan(0);
          const strategy = rules.find(({ id }) => id === decision.queue)?.strategy;
          if (strategy !== 'ring-all') expect(decision.agents.length).toBe(1);
          for (const agent of decision.agents) {
            // Nobody is rung twice at once, nor while they talk.
            expect(ringing.has(agent)).toBe(false);
            expect(busy.has(agent)).toBe(false);
            ringing.set(agent, decision.offer);
            known.agents.add(agent);
          }
          // No two offers for one caller.
          const ringingFor = [...new Set(ringing.values())].map((id) => offers.get(id)?.ticket);
          expect(ringingFor.filter((ticket) => ticket === decision.ticket)).toHaveLength(1);
          return;
        }
        case 'withdraw':
          for (const agent of decision.agents) {
            expect(ringing.get(agent)).toBe(decision.offer);
            ringing.delete(agent);
          }
          return;
        case 'connect': {
          const offer = ringing.get(decision.agent);
          expect(offers.get(offer ?? '')?.ticket).toBe(decision.ticket);
          ringing.delete(decision.agent);
          expect(busy.has(decision.agent)).toBe(false);
          busy.add(decision.agent);
          finish(decision.ticket, 'served');
          return;
        }
        case 'exit':
          finish(decision.ticket, decision.reason);
          return;
        case 'agent':
          return;
      }
    },
  };
}
