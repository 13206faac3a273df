import type { Actor } from '../people/actor.ts';
import type { AgentSight, QueueSight } from '../queues/port.ts';
import type { MonitoringProfile } from './profile.ts';

/** Everything that the queues know of this moment. */
export type LiveSight = { readonly queues: readonly QueueSight[]; readonly agents: readonly AgentSight[] };

/** Somebody who takes calls, as others may see them. Null: not for the reader. */
export type SeenAgent = Omit<AgentSight, 'since'> & { readonly since: number | null };
export type SeenSight = { readonly queues: readonly QueueSight[]; readonly agents: readonly SeenAgent[] };

/**
 * What a reader may see of this moment. Their own: everything. Who supervises: the present state and since when, whom
 * they talk to; why somebody is on a break only if the profile says so. Colleagues: who is there, what they are, and what
 * rings at their telephone, so that it can be picked up.
 */
export function seenBy(reader: Actor, profile: MonitoringProfile, sight: LiveSight): SeenSight {
  const supervises = reader.roles.includes('admin') || reader.roles.includes('supervisor');
  const own = sight.agents.find(({ person }) => person === reader.id);
  const theirs = new Set([
    ...(own?.queues ?? []).map(({ queue }) => queue),
    ...reader.grants.filter(({ kind }) => kind === 'queue').map(({ name }) => name),
  ]);
  const seesQueue = (queue: string) => supervises || theirs.has(queue) || theirs.has('*');
  return {
    queues: sight.queues.filter(({ queue }) => seesQueue(queue)),
    agents: sight.agents.map((agent) => {
      if (agent.person === reader.id) return agent;
      if (supervises) return { ...agent, reason: profile.breakReasons ? agent.reason : null };
      return asColleague(agent);
    }),
  };
}

function asColleague({ offer, talk, ...agent }: AgentSight): SeenAgent {
  return {
    ...agent,
    reason: null,
    since: null,
    afterwards: null,
    wrapUpUntil: null,
    wrapUpExtended: false,
    absentUntil: null,
    offer: offer === null ? null : { ...offer, call: null, legs: [] },
    talk: talk === null ? null : { ...talk, call: null, ticket: null, number: null, beganAt: 0 },
  };
}
