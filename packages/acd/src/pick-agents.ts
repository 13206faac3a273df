import type { Agent, Queue, Seated } from './model.ts';
import { canServe, fitOf } from './skills.ts';

/** Who of the queue's free agents is rung for a ticket, by the queue's strategy; none: nobody is free who can. */
export function pickAgents(queue: Queue, seated: Seated, now: number): readonly Agent[] {
  if (queue.rules.strategy === 'ring-all') return queue.members.filter((agent) => isAble(agent, seated, now));
  let best: Agent | undefined;
  for (const agent of queue.members) {
    if (isAble(agent, seated, now) && (best === undefined || isBetter(queue, seated, agent, best))) best = agent;
  }
  return best === undefined ? [] : [best];
}

/** Free, skilled enough, and not among those who have let it ring in this round. */
function isAble(agent: Agent, { ticket, tried }: Seated, now: number): boolean {
  return (
    agent.state === 'available' && !tried.has(agent.id) && canServe(agent.skills, ticket.needs, now - ticket.since)
  );
}

function isBetter(queue: Queue, seated: Seated, one: Agent, other: Agent): boolean {
  switch (queue.rules.strategy) {
    case 'ordered':
      // Members stand by their place: who comes first stays.
      return false;
    case 'hunt':
      return isAfter(queue, seated.huntedPlace, one, other);
    case 'round-robin':
      return isAfter(queue, queue.lastPlace, one, other);
    case 'fewest-calls':
      return one.calls === other.calls ? one.idleSince < other.idleSince : one.calls < other.calls;
    case 'skills': {
      const difference = fitOf(one.skills, seated.ticket.needs) - fitOf(other.skills, seated.ticket.needs);
      return difference === 0 ? one.idleSince < other.idleSince : difference > 0;
    }
    case 'longest-idle':
    case 'ring-all':
      return one.idleSince < other.idleSince;
  }
}

/** Whether `one` comes sooner than `other` when one goes on down the list after a place, and round again. */
function isAfter(queue: Queue, place: number, one: Agent, other: Agent): boolean {
  const first = placeIn(queue, one);
  const second = placeIn(queue, other);
  if (first > place !== second > place) return first > place;
  return first < second;
}

/** By their place in the queue's list; a tie never hangs on who was known first. */
export const byPlaceIn = (queue: Queue) => (one: Agent, other: Agent) =>
  placeIn(queue, one) - placeIn(queue, other) || (one.id < other.id ? -1 : 1);

export function placeIn(queue: Queue, agent: Agent): number {
  for (const membership of agent.queues) if (membership.queue === queue.rules.id) return membership.place;
  return 0;
}
