import { type Actor, mayUse } from '../people/actor.ts';
import type { AgentSight, QueueSight } from '../queues/port.ts';
import type { MonitoringProfile } from './profile.ts';

/** Everything that the queues know of this moment. */
export type LiveSight = {
  readonly queues: readonly QueueSight[];
  readonly agents: readonly AgentSight[];
  /** Of which queue a talk is; one that isn't named here is of none. */
  readonly talkQueues?: ReadonlyMap<string, string>;
};

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
  const ofAll = supervises && mayUse(reader, 'queue', '*');
  const own = sight.agents.find(({ person }) => person === reader.id);
  const theirs = new Set([
    ...(own?.queues ?? []).map(({ queue }) => queue),
    ...reader.grants.filter(({ kind }) => kind === 'queue').map(({ name }) => name),
  ]);
  // Where somebody looks after some queues, those that they only work in are seen at their own desk.
  const seesQueue = (queue: string) =>
    supervises ? mayUse(reader, 'queue', queue) : theirs.has(queue) || theirs.has('*');
  return {
    queues: sight.queues.filter(({ queue }) => seesQueue(queue)),
    agents: sight.agents.flatMap((agent) => {
      if (agent.person === reader.id && (ofAll || !supervises)) return agent;
      if (!supervises) return asColleague(agent);
      const supervised = { ...agent, reason: profile.breakReasons ? agent.reason : null };
      return ofAll ? supervised : inTheirQueues(supervised, seesQueue, sight.talkQueues);
    }),
  };
}

/**
 * As whoever looks after some queues sees somebody: who works in none of these isn't there, who works in none at all is, to be put
 * into one. That somebody is busy is told, of whom for another queue isn't.
 */
function inTheirQueues(
  agent: SeenAgent,
  seesQueue: (queue: string) => boolean,
  talkQueues: LiveSight['talkQueues'],
): SeenAgent[] {
  const queues = agent.queues.filter(({ queue }) => seesQueue(queue));
  if (queues.length === 0 && agent.queues.length > 0) return [];
  const offer = agent.offer !== null && seesQueue(agent.offer.queue) ? agent.offer : null;
  const talk = agent.talk;
  const talkOf = talk === null ? undefined : talkQueues?.get(talk.talk);
  const withheld = talk !== null && (talkOf === undefined || !seesQueue(talkOf));
  return [{ ...agent, queues, offer, talk: withheld ? { ...WITHHELD, kind: talk.kind } : talk }];
}

const WITHHELD = { talk: '', call: null, ticket: null, number: null, beganAt: 0 } as const;

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
