import type { Membership } from '@callwright/acd';
import { parseSchedule, type Schedule, verdictAt } from '@callwright/flow/hours';
import type { Agent } from '../store/queues/agent.ts';
import { isAbsent, membersNow } from '../store/queues/members-now.ts';
import type { Store } from '../store/store.ts';
import { keptQueue, type QueueDocument } from './queue-document.ts';

/** A queue as it was entered, and whether it is open now by its own hours. */
export type KnownQueue = { readonly title: string; readonly document: QueueDocument; readonly open: boolean };
/** Somebody who can take calls, and where they do at this moment. */
export type KnownAgent = {
  readonly agent: Agent;
  /** Of all their queues, those that they have left for a while included. */
  readonly belongs: readonly Membership[];
  readonly absent: boolean;
};

/** What people have set up. */
export type House = {
  readonly queues: ReadonlyMap<string, KnownQueue>;
  readonly agents: ReadonlyMap<string, KnownAgent>;
};

/** Reads it as it stands. */
export async function readHouse(
  { named: things, agents, members }: Pick<Store, 'named' | 'agents' | 'members'>,
  now: number,
): Promise<House> {
  const [queues, schedules, people, all] = await Promise.all([
    things.list('queue'),
    things.list('schedule'),
    agents.list(),
    members.list(),
  ]);
  const named = new Set(queues.map(({ document }) => keptQueue(document).schedule));
  const asked = schedules.filter(({ name }) => named.has(name));
  const hours = new Map(asked.map(({ name, document }) => [name, scheduleOf(document)]));
  const belongs = new Map<string, Membership[]>();
  for (const { person, queue, rank, place } of membersNow(all, people, now)) {
    belongs.set(person, [...(belongs.get(person) ?? []), { queue, rank, place }]);
  }
  return {
    queues: new Map(
      queues.map(({ name, title, document }) => {
        const known = keptQueue(document);
        return [name, { title, document: known, open: isOpen(hours.get(known.schedule ?? ''), now) }];
      }),
    ),
    agents: new Map(
      people.map((agent) => [
        agent.person,
        { agent, belongs: belongs.get(agent.person) ?? [], absent: isAbsent(agent, now) },
      ]),
    ),
  };
}

function scheduleOf(document: unknown): Schedule | undefined {
  const read = parseSchedule(document);
  return 'schedule' in read ? read.schedule : undefined;
}

/** Hours that can't be read close nothing: whoever is signed in takes calls. */
function isOpen(schedule: Schedule | undefined, now: number): boolean {
  if (schedule === undefined) return true;
  const { branch, fallback } = verdictAt(schedule, { epochMilliseconds: now });
  return branch === 'open' || fallback === 'open';
}
