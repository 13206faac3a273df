import type { NodeType } from '@callwright/flow/sdk';
import { callNames } from '../api/call-summary.ts';
import type { CallRuntime } from '../calls/call-runtime.ts';
import type { CallSummary } from '../store/calls/call-summary.ts';
import type { VersionedContact } from '../store/office/customer-repository.ts';
import type { TicketFacts } from '../store/queues/talk-facts-repository.ts';
import type { Store } from '../store/store.ts';
import { callPath } from './call-path.ts';
import { collected, languageOf } from './collected.ts';
import { earlierCalls } from './earlier-calls.ts';
import type { FollowUps } from './follow-ups.ts';
import { crmAddress, type QueueWords, queueWords } from './queue-words.ts';
import { ranFlows } from './ran-flows.ts';
import type { Pop } from './shapes.ts';
import { ticketLanguage, topicOf } from './ticket-details.ts';

/** By what a card is asked for; several are fine. */
export type PopQuestion = {
  readonly ticket?: string | undefined;
  readonly call?: string | undefined;
  readonly callback?: string | undefined;
  readonly number?: string | undefined;
};

export type PopParts = {
  readonly store: Store;
  readonly calls: Pick<CallRuntime, 'readLog'>;
  readonly types: readonly NodeType[];
  readonly followUps: Pick<FollowUps, 'ofNumber'>;
  readonly now: () => number;
};

/** Contacts that the card shows; the customer's own page has all of them. */
const EARLIER = 3;

/** All that is known of whoever rings, or is to be rung back. What isn't known is missing; it never fails for that. */
export async function seePop(parts: PopParts, question: PopQuestion): Promise<Pop> {
  const { store, now } = parts;
  const { ticket, callback, call, number } = await resolve(store, question);
  const [customer, queue, names, earlier, followUps] = await Promise.all([
    number === null ? null : store.customers.find(number),
    queueWords(store),
    callNames(store),
    number === null ? [] : earlierCalls(store, number, EARLIER, call?.id ?? null),
    number === null ? [] : parts.followUps.ofNumber(number, true),
  ]);
  const told = call === null ? NOTHING : await tellCall(parts, call);
  const served = ticket === null ? (callback?.queue ?? null) : (ticket.answeredIn ?? ticket.queue);
  return {
    number,
    anonymous: call?.anonymous === true && number === null,
    customer,
    call:
      call === null
        ? null
        : {
            id: call.id,
            reference: call.reference,
            startedAt: new Date(call.startedAt).toISOString(),
            dialled: call.dialled,
            dialledTitle: await titleOfNumber(store, call.dialled),
            flowTitle: names.titles.get(call.flow) ?? call.flow,
            language: told.language,
          },
    ticket: ticket === null ? null : ticketSeen(ticket, queue, now()),
    path: told.path,
    collected: told.collected,
    earlier,
    followUps,
    crm: served === null ? null : crmOf(queue(served), number, customer),
  };
}

const NOTHING: Pick<Pop, 'path' | 'collected'> & { language: string | null } = {
  path: [],
  collected: [],
  language: null,
};

/** What belongs together: a ticket leads to its call or callback, these lead to the number. */
async function resolve(store: Store, question: PopQuestion) {
  const named = question.ticket === undefined ? null : await store.talkFacts.ticket(question.ticket);
  const backId = question.callback ?? named?.callback ?? null;
  const callback = backId === null ? null : await store.callbacks.find(backId);
  const callId = question.call ?? named?.call ?? callback?.call ?? null;
  const call = callId === null ? null : await store.calls.find(callId);
  const waited = call === null || callback !== null ? [] : await store.talkFacts.ticketsOf([call.id]);
  const caller = call === null || call.anonymous ? null : call.caller;
  return {
    ticket: named ?? waited.at(-1) ?? null,
    callback,
    call,
    number: question.number ?? callback?.number ?? caller,
  };
}

async function tellCall({ store, calls, types }: PopParts, call: CallSummary) {
  const [rows, flows] = await Promise.all([calls.readLog(call.id, -1), ranFlows(store, call)]);
  return { path: callPath(rows, flows, types), collected: collected(rows, flows), language: languageOf(rows) };
}

function ticketSeen(ticket: TicketFacts, queue: (name: string) => QueueWords, now: number): NonNullable<Pop['ticket']> {
  const { id, kind, since, leftAt, priority, details } = ticket;
  const name = ticket.answeredIn ?? ticket.queue;
  return {
    id,
    kind,
    queue: name,
    queueTitle: queue(name).title,
    topic: topicOf(details),
    since: new Date(since).toISOString(),
    waitedMs: Math.max(0, (leftAt ?? now) - since),
    waiting: leftAt === null,
    priority,
    language: ticketLanguage(details),
  };
}

function crmOf({ crmUrl }: QueueWords, number: string | null, customer: VersionedContact | null): string | null {
  return crmAddress(crmUrl, { number, name: customer?.name ?? '', fields: customer?.fields ?? {} });
}

async function titleOfNumber({ numbers }: Store, dialled: string): Promise<string> {
  return (await numbers.list()).find(({ number }) => number === dialled)?.title ?? '';
}
