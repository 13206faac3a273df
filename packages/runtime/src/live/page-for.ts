import type { Monitoring, SeenAgent, SeenSight } from '../monitoring/index.ts';
import { type Actor, mayUse } from '../people/actor.ts';
import type { QueueSight, WaitingSight } from '../queues/port.ts';
import type { QueueDay } from '../store/queues/queue-day.ts';
import { liveAlerts } from './live-alerts.ts';
import type { LiveBooks, QueueBook } from './live-books.ts';
import type { LiveDay, LivePage, LivePerson, LiveQueue, LiveThresholds, LiveWaiting } from './live-page.ts';

export type Reader = {
  readonly actor: Actor;
  /** A screen that anybody can see: no names, no numbers. */
  readonly onWall: boolean;
};

/** The live view as one reader may see it. `now`: milliseconds since the epoch. */
export async function pageFor(
  { actor, onWall }: Reader,
  books: LiveBooks,
  monitoring: Monitoring,
  thresholds: LiveThresholds,
  now: number,
): Promise<LivePage> {
  const [sight, profile, mayListen] = await Promise.all([
    monitoring.sightFor(actor, books.sight),
    monitoring.profile(),
    monitoring.mayListen(actor),
  ]);
  const enough = (people: number) => people === 0 || people >= profile.smallestGroup;
  const queues = sight.queues.flatMap((queue): LiveQueue[] => {
    const book = books.queues.get(queue.queue);
    return book === undefined ? [] : [liveQueue(queue, book, enough)];
  });
  const nameOf = (person: string) => books.agents.get(person)?.name ?? null;
  return {
    at: iso(now),
    queues,
    waiting: sight.queues.flatMap(({ waiting }) => waiting.map((one) => liveWaiting(one, books, onWall))),
    people: onWall ? [] : sight.agents.map((agent) => livePerson(agent, books, mayListen)),
    help: onWall
      ? []
      : helpFor(actor, books, sight).map(({ agent, at, takenBy, ...rest }) => ({
          ...rest,
          agent,
          name: nameOf(agent) ?? agent,
          at: iso(at),
          takenBy: takenBy === null ? null : (nameOf(takenBy) ?? takenBy),
        })),
    alerts: liveAlerts(queues, thresholds, now),
    thresholds,
    languages: books.languages,
    smallestGroup: profile.smallestGroup,
    mayListen,
    maySeeFigures: profile.figures,
    maySeeStates: profile.statusHistory,
  };
}

/** Who looks after some queues sees to help in talks of these, and to their people who ask outside of any. */
function helpFor(actor: Actor, { help, sight }: LiveBooks, seen: SeenSight): LiveBooks['help'] {
  if (mayUse(actor, 'queue', '*')) return help;
  return help.filter(({ agent, talk, call }) => {
    if (!seen.agents.some(({ person }) => person === agent)) return false;
    const queue = talk === null ? undefined : sight.talkQueues?.get(talk);
    return queue === undefined ? talk === null && call === null : mayUse(actor, 'queue', queue);
  });
}

/** A queue as readers may see it. `enough`: whether figures that come from so many people may be shown. */
export function liveQueue(sight: QueueSight, book: QueueBook, enough: (people: number) => boolean): LiveQueue {
  const { queue, title, strategy, open, waiting, agents } = sight;
  const { members, target, divertedTo, opensAt, day, callbacksDue } = book;
  const longest = waiting.reduce<number | null>(
    (least, { since }) => (least === null ? since : Math.min(least, since)),
    null,
  );
  return {
    queue,
    title,
    strategy,
    open,
    opensAt: open || opensAt === null ? null : iso(opensAt),
    waiting: waiting.length,
    longestSince: longest === null ? null : iso(longest),
    agents,
    members,
    callbacksDue,
    target,
    today: enough(day.people) ? liveDay(day) : null,
    divertedTo,
  };
}

function liveDay({ inTime, measured, meanWaitMs, longestWaitMs, people: _, ...counts }: QueueDay): LiveDay {
  return {
    ...counts,
    inTimePercent: measured === 0 ? null : Math.round((100 * inTime) / measured),
    meanWaitSeconds: seconds(meanWaitMs),
    longestWaitSeconds: seconds(longestWaitMs),
  };
}

function liveWaiting(sight: WaitingSight, books: LiveBooks, onWall: boolean): LiveWaiting {
  const { ticket, queue, kind, call, since, priority, position, offered } = sight;
  const facts = books.waiting.get(ticket);
  return {
    ticket,
    queue,
    kind,
    call: onWall ? null : call,
    since: iso(since),
    priority,
    position,
    offered,
    number: onWall ? null : (facts?.number ?? null),
    topic: facts?.topic ?? '',
  };
}

function livePerson(agent: SeenAgent, books: LiveBooks, mayListen: boolean): LivePerson {
  const { person, name, state, reason, since, wrapUpUntil, queues, talk, absentUntil } = agent;
  const standIn = books.agents.get(person)?.standIn ?? null;
  return {
    person,
    name,
    state,
    reason,
    since: since === null ? null : iso(since),
    wrapUpUntil: wrapUpUntil === null ? null : iso(wrapUpUntil),
    queues: queues.map(({ queue, takesPart }) => ({ queue, takesPart })),
    talk: talk === null ? null : { talk: mayListen ? talk.talk : '', kind: talk.kind },
    absentUntil: absentUntil === null ? null : iso(absentUntil),
    standIn: standIn === null ? null : (books.agents.get(standIn)?.name ?? null),
  };
}

const seconds = (ms: number | null) => (ms === null ? null : Math.round(ms / 1000));
const iso = (at: number) => new Date(at).toISOString();
