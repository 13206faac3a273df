import type { Agent } from './agent.ts';
import type { Member } from './member-repository.ts';

/**
 * Who works in which queue at a moment: absent people don't, and their stand-ins do in their place. Whoever stands in
 * for somebody in a queue of their own keeps their own place. A sample's people leave a queue to the first person of
 * flesh and blood that belongs to it.
 */
export function membersNow(members: readonly Member[], agents: readonly Agent[], now: number): readonly Member[] {
  const byPerson = new Map(agents.map((agent) => [agent.person, agent]));
  const isThere = (person: string) => {
    const agent = byPerson.get(person);
    return agent !== undefined && !isAbsent(agent, now);
  };
  const isOwn = ({ person }: Member) => byPerson.get(person)?.sample === false;
  const owned = new Set(members.filter(isOwn).map(({ queue }) => queue));
  const counted = members.filter((member) => isOwn(member) || !owned.has(member.queue));
  const own = counted.filter(({ person }) => isThere(person));
  const taken = new Set(own.map(keyOf));
  const standing = [...own];
  for (const member of counted) {
    const agent = byPerson.get(member.person);
    if (agent === undefined || agent.standIn === null || !isAbsent(agent, now) || !isThere(agent.standIn)) continue;
    const inPlace = { ...member, person: agent.standIn };
    if (taken.has(keyOf(inPlace))) continue;
    taken.add(keyOf(inPlace));
    standing.push(inPlace);
  }
  return standing;
}

export function isAbsent({ absentUntil }: Pick<Agent, 'absentUntil'>, now: number): boolean {
  return absentUntil !== null && absentUntil > now;
}

const keyOf = ({ queue, person }: Member) => JSON.stringify([queue, person]);
