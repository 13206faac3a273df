import type { TalkFacts } from '../store/queues/talk-facts-repository.ts';
import type { StoredWrapUp } from '../store/queues/wrap-up-repository.ts';
import type { Store } from '../store/store.ts';
import { queueWords } from './queue-words.ts';
import type { WrapUp, WrapUpFields } from './shapes.ts';
import { topicOf } from './ticket-details.ts';

/** What stands there before anything is written. */
export const NOTHING: WrapUpFields = {
  result: '',
  note: '',
  ticket: 'none',
  title: '',
  dueAt: null,
  owner: null,
  callBack: '',
  followUp: null,
};

/** The work after a talk, with what the talk was about. */
export async function seeWrapUp(store: Store, facts: TalkFacts, stored: StoredWrapUp | null): Promise<WrapUp> {
  const { talk, call, endedAt, beganAt } = facts;
  const [ticket, summary, queue] = await Promise.all([
    facts.ticket === null ? null : store.talkFacts.ticket(facts.ticket),
    call === null ? null : store.calls.find(call),
    queueWords(store),
  ]);
  const callback = ticket === null || ticket.callback === null ? null : await store.callbacks.find(ticket.callback);
  const caller = summary === null || summary.anonymous ? null : summary.caller;
  const number = facts.number ?? callback?.number ?? caller;
  const name = ticket === null ? null : (ticket.answeredIn ?? ticket.queue);
  const customer = number === null ? null : await store.customers.find(number);
  return {
    talk,
    version: stored?.version ?? 0,
    fields: stored?.fields ?? NOTHING,
    since: new Date(stored?.since ?? endedAt ?? beganAt).toISOString(),
    doneAt: stored === null || stored.doneAt === null ? null : new Date(stored.doneAt).toISOString(),
    results: name === null ? [] : [...queue(name).results],
    call,
    number,
    customer: customer?.name ?? '',
    queue: name,
    queueTitle: name === null ? null : queue(name).title,
    topic: ticket === null ? '' : topicOf(ticket.details),
  };
}
