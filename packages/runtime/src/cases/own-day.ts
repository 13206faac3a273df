import { Temporal } from 'temporal-polyfill';
import { houseZone } from '../office/house-zone.ts';
import type { TalkFacts } from '../store/queues/talk-facts-repository.ts';
import type { Store } from '../store/store.ts';
import { queueWords } from './queue-words.ts';
import type { DayTalk, OwnDay } from './shapes.ts';

const MOST = 500;

/** What an agent has done since midnight, by the clock of the house. Others get it only where the monitoring profile says so; whoever asks here has seen to that. */
export async function ownDay(store: Store, person: string, at: number): Promise<OwnDay> {
  const zone = await houseZone(store);
  const from = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay().epochMilliseconds;
  const [talks, offers, followUpsDone] = await Promise.all([
    store.talkFacts.ofAgent(person, from, MOST),
    store.talkFacts.offersTo(person, from),
    store.followUps.solvedBy(person, from),
  ]);
  const calls = await ownTalks(store, talks, at);
  const seconds = calls.map((talk) => talk.seconds);
  return {
    talks: calls.length,
    talkSeconds: seconds.reduce((sum, one) => sum + one, 0),
    longestSeconds: Math.max(0, ...seconds),
    ...offers,
    followUpsDone,
    calls,
  };
}

/** An agent's own talks, with whom they were and whether the notes on them are done. */
export async function ownTalks(store: Store, talks: readonly TalkFacts[], at: number): Promise<DayTalk[]> {
  const calls = await Promise.all(talks.map(({ call }) => (call === null ? null : store.calls.find(call))));
  const numbers = talks.map(({ number }, i) => {
    const call = calls[i];
    return number ?? (call === null || call === undefined || call.anonymous ? null : call.caller);
  });
  const [customers, wrapUps, tickets, queue] = await Promise.all([
    store.customers.among([...new Set(numbers.flatMap((number) => number ?? []))]),
    store.wrapUps.among(talks.map(({ talk }) => talk)),
    Promise.all(talks.map(({ ticket }) => (ticket === null ? null : store.talkFacts.ticket(ticket)))),
    queueWords(store),
  ]);
  return talks.map((facts, i) => {
    const { talk, kind, call, beganAt, endedAt } = facts;
    const [number, ticket] = [numbers[i] ?? null, tickets[i] ?? null];
    const wrapUp = wrapUps.find((one) => one.talk === talk);
    return {
      talk,
      kind,
      beganAt: new Date(beganAt).toISOString(),
      endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
      seconds: Math.max(0, Math.round(((endedAt ?? at) - beganAt) / 1000)),
      call,
      number,
      customer: customers.get(number ?? '')?.name ?? '',
      queueTitle: ticket === null ? null : queue(ticket.answeredIn ?? ticket.queue).title,
      result: wrapUp?.fields.result ?? '',
      done: wrapUp !== undefined && wrapUp.doneAt !== null,
    };
  });
}
