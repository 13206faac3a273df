import type { AgentState } from './events.ts';
import type { Agent } from './model.ts';

/**
 * Puts an agent into a state. Whoever becomes free after talking, a break, or signing in, begins to be free then; a telephone that
 * rang in vain doesn't make one any less free.
 */
export function setState(agent: Agent, state: AgentState, now: number): void {
  if (agent.state === state) return;
  if (state === 'available' && agent.state !== 'ringing') agent.idleSince = now;
  agent.state = state;
  agent.since = now;
  if (state !== 'wrap-up') agent.wrapUpUntil = null;
}

/** Signed in, whatever they are doing. */
export function isSignedIn({ state }: Pick<Agent, 'state'>): boolean {
  return state !== 'offline';
}
