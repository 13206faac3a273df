import type { LiveSight } from '../monitoring/index.ts';
import { houseZone } from '../office/house-zone.ts';
import type { AgentSight, Queues } from '../queues/port.ts';
import { keptQueue } from '../queues/queue-document.ts';
import type { Named } from '../store/office/named-repository.ts';
import type { Agent } from '../store/queues/agent.ts';
import type { HelpRequest } from '../store/queues/help-request-repository.ts';
import type { WaitingFacts } from '../store/queues/live-repository.ts';
import { membersNow } from '../store/queues/members-now.ts';
import type { QueueDay } from '../store/queues/queue-day.ts';
import type { Store } from '../store/store.ts';
import { queueClock } from './queue-clock.ts';

/** What is kept of one queue, and how its day went. */
export type QueueBook = {
  readonly members: number;
  readonly target: { readonly percent: number; readonly seconds: number };
  readonly divertedTo: string | null;
  readonly opensAt: number | null;
  readonly day: QueueDay;
  readonly callbacksDue: number;
};

/** Everything that the live view is made of, before anybody's rights: it never leaves the server like this. */
export type LiveBooks = {
  readonly sight: LiveSight;
  readonly queues: ReadonlyMap<string, QueueBook>;
  readonly waiting: ReadonlyMap<string, WaitingFacts>;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly help: readonly HelpRequest[];
  /** Of all call flows. */
  readonly languages: readonly string[];
};

export type BookParts = { readonly store: Store; readonly queues: Pick<Queues, 'sight'>; readonly now: () => number };

/** Nobody looks through more callers who wait. */
const MOST_WAITING = 300;

export async function readBooks({ store, queues, now }: BookParts): Promise<LiveBooks> {
  const at = now();
  const [sight, named, schedules, members, agents, help, waiting, due, flows, zone] = await Promise.all([
    queues.sight(),
    store.named.list('queue'),
    store.named.list('schedule'),
    store.members.list(),
    store.agents.list(),
    store.helpRequests.all(),
    store.live.waiting(MOST_WAITING),
    store.live.callbacksDue(at),
    store.flows.list(),
    houseZone(store),
  ]);
  const working = membersNow(members, agents, at);
  const book = async ({ name, document }: Named): Promise<[string, QueueBook]> => {
    const { schedule, target, divertedTo } = keptQueue(document);
    const { dayBegan, opensAt } = queueClock(schedule, schedules, zone, at);
    return [
      name,
      {
        members: working.filter(({ queue }) => queue === name).length,
        target,
        divertedTo,
        opensAt,
        day: await store.live.day(name, dayBegan, target.seconds * 1000),
        callbacksDue: due.get(name) ?? 0,
      },
    ];
  };
  return {
    sight: { ...sight, talkQueues: await talkQueues(store, sight.agents) },
    queues: new Map(await Promise.all(named.map(book))),
    waiting: new Map(waiting.map((one) => [one.ticket, one])),
    agents: new Map(agents.map((agent) => [agent.person, agent])),
    help,
    languages: [...new Set(flows.flatMap(({ languages }) => languages))],
  };
}

/** Of which queue each talk is that one has given. */
async function talkQueues(
  { tickets }: Pick<Store, 'tickets'>,
  agents: readonly AgentSight[],
): Promise<ReadonlyMap<string, string>> {
  const talks = agents.flatMap(({ talk }) => (talk?.ticket == null ? [] : [{ talk: talk.talk, ticket: talk.ticket }]));
  const queueOf = new Map(
    (await tickets.those(talks.map(({ ticket }) => ticket))).map((one) => [one.id, one.answered_in ?? one.queue]),
  );
  return new Map(
    talks.flatMap(({ talk, ticket }) => {
      const queue = queueOf.get(ticket);
      return queue === undefined ? [] : [[talk, queue] as const];
    }),
  );
}
