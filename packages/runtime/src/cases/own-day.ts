import { queueDays } from '../office/queue-days.ts';
import type { OfferMade, TalkFacts } from '../store/queues/talk-facts-repository.ts';
import type { Store } from '../store/store.ts';
import { queueWords } from './queue-words.ts';
import type { DayTalk, OwnDay } from './shapes.ts';

const MOST = 500;

/**
 * What an agent has done today: in each queue since its day began, as Live counts it, else by the queue that they serve first. Others get it only
 * where the monitoring profile says so; whoever asks here has seen to that.
 */
export async function ownDay(store: Store, person: string, at: number): Promise<OwnDay> {
  const own = (await store.members.list()).filter((member) => member.person === person);
  const [first] = own.sort((one, other) => one.rank - other.rank);
  const days = await queueDays(store, first?.queue ?? null, at);
  const [begun, offers, followUpsDone] = await Promise.all([
    store.talkFacts.ofAgent(person, days.earliest, MOST),
    store.talkFacts.offersTo(person, days.earliest),
    store.followUps.solvedBy(person, days.began(null)),
  ]);
  const tickets = await store.tickets.those(begun.flatMap(({ ticket }) => ticket ?? []));
  const queueOf = new Map(tickets.map(({ id, queue, answered_in }) => [id, answered_in ?? queue]));
  const talks = begun.filter(({ ticket, beganAt }) => beganAt >= days.began(queueOf.get(ticket ?? '') ?? null));
  const calls = await ownTalks(store, talks, at);
  const seconds = calls.map((talk) => talk.seconds);
  const today = offers.filter((offer) => offer.at >= days.began(offer.queue));
  const count = (outcome: OfferMade['outcome']) => today.filter((offer) => offer.outcome === outcome).length;
  return {
    talks: calls.length,
    talkSeconds: seconds.reduce((sum, one) => sum + one, 0),
    longestSeconds: Math.max(0, ...seconds),
    answered: count('answered'),
    declined: count('declined'),
    missed: count('missed'),
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
