import { callNames } from '../api/call-summary.ts';
import { peopleNames } from '../people/people-names.ts';
import type { CallSummary } from '../store/calls/call-summary.ts';
import type { TalkFacts, TicketFacts } from '../store/queues/talk-facts-repository.ts';
import type { StoredWrapUp } from '../store/queues/wrap-up-repository.ts';
import type { Store } from '../store/store.ts';
import { queueWords } from './queue-words.ts';
import type { EarlierCall, TalkNote } from './shapes.ts';
import { topicOf } from './ticket-details.ts';

/** How often customer and house have talked or tried to, newest first. `except`: the call that goes on now. */
export async function earlierCalls(
  store: Store,
  number: string,
  limit: number,
  except: string | null = null,
): Promise<EarlierCall[]> {
  const [page, talks] = await Promise.all([
    store.calls.list({ caller: number, limit: limit + 1 }),
    store.talkFacts.withNumber(number, limit),
  ]);
  const calls = page.calls.filter(({ id, anonymous }) => id !== except && !anonymous);
  const ids = calls.map(({ id }) => id);
  const [tickets, done, ofTalks, names, queue, people] = await Promise.all([
    store.talkFacts.ticketsOf(ids),
    store.wrapUps.doneOf(ids),
    store.wrapUps.among(talks.map(({ talk }) => talk)),
    callNames(store),
    queueWords(store),
    peopleNames(store),
  ]);
  const noteOf = (wrapUp: StoredWrapUp): TalkNote[] => {
    const { fields, agent, doneAt } = wrapUp;
    if (doneAt === null || (fields.note === '' && fields.result === '')) return [];
    const { result, note } = fields;
    return [{ at: new Date(doneAt).toISOString(), by: people.get(agent) ?? '', result, note }];
  };
  const came = calls.map((call): EarlierCall => {
    const its = tickets.filter((ticket) => ticket.call === call.id);
    const last = its.at(-1);
    return {
      call: call.id,
      talk: null,
      reference: call.reference,
      at: new Date(call.startedAt).toISOString(),
      direction: 'in',
      outcome: outcomeOf(call, its),
      flowTitle: names.titles.get(call.flow) ?? call.flow,
      queueTitle: last === undefined ? null : queue(last.answeredIn ?? last.queue).title,
      topic: last === undefined ? '' : topicOf(last.details),
      notes: done.filter((one) => one.call === call.id).flatMap(noteOf),
    };
  });
  const went = talks.map((talk) => outgoing(talk, ofTalks.filter((one) => one.talk === talk.talk).flatMap(noteOf)));
  return [...came, ...went].sort((a, b) => b.at.localeCompare(a.at)).slice(0, limit);
}

function outgoing({ talk, beganAt, endedAt }: TalkFacts, notes: TalkNote[]): EarlierCall {
  return {
    call: null,
    talk,
    reference: '',
    at: new Date(beganAt).toISOString(),
    direction: 'out',
    outcome: endedAt === null ? 'running' : 'over',
    flowTitle: '',
    queueTitle: null,
    topic: '',
    notes,
  };
}

function outcomeOf({ outcome }: CallSummary, tickets: readonly TicketFacts[]): EarlierCall['outcome'] {
  if (outcome === 'running') return 'running';
  if (tickets.length === 0) return 'over';
  return tickets.some((ticket) => ticket.outcome === 'answered') ? 'answered' : 'unanswered';
}
